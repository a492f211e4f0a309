// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The signs of assessments as vector shapes, the same six as on screen.
//!
//! A shape tells by its outline what its colour tells: it survives a black-and-white printer. The drawings are
//! made on a square of twenty units with y downwards, as those on screen are.

use printpdf::{DictItem, Op};

use super::objects::rounded;
use crate::{Sign, layout::Colour};

const MET: Colour = Colour(24, 107, 70);
const PARTLY: Colour = Colour(150, 90, 0);
const NOT_MET: Colour = Colour(168, 30, 38);
const QUIET: Colour = Colour(84, 92, 100);
const WHITE: Colour = Colour(255, 255, 255);
/// How far the handles of a quarter of a circle stand out, for a radius of one.
const HANDLE: f32 = 0.552_284_8;

/// Draws a sign with the upper left corner of its box at `x` and `y` (upwards), `size` wide and high.
pub(super) fn draw(sign: Sign, x: f32, y: f32, size: f32) -> Vec<Op> {
    let mut pen = Drawing { ops: Vec::new(), x, y, unit: size / 20.0 };
    pen.op("q", &[]);
    match sign {
        Sign::Met => {
            pen.fill(MET);
            pen.circle(8.5);
            pen.op("f", &[]);
            pen.stroke(WHITE, 2.2);
            pen.path(&[(6.0, 10.3), (8.7, 13.0), (14.0, 7.6)]);
            pen.op("S", &[]);
        }
        Sign::PartlyMet => {
            pen.stroke(PARTLY, 1.8);
            pen.circle(7.6);
            pen.op("S", &[]);
            pen.fill(PARTLY);
            pen.right_half(7.6);
            pen.op("f", &[]);
        }
        Sign::NotMet => {
            pen.fill(NOT_MET);
            let (a, b, c, d) = (1.5, 6.5, 13.5, 18.5);
            pen.path(&[(b, a), (c, a), (d, b), (d, c), (c, d), (b, d), (a, c), (a, b)]);
            pen.op("f", &[]);
            pen.stroke(WHITE, 2.2);
            pen.path(&[(7.0, 7.0), (13.0, 13.0)]);
            pen.path(&[(13.0, 7.0), (7.0, 13.0)]);
            pen.op("S", &[]);
        }
        Sign::NotApplicable => {
            pen.stroke(QUIET, 1.8);
            pen.rounded_square(2.0, 18.0, 4.0);
            pen.op("S", &[]);
            pen.stroke(QUIET, 2.0);
            pen.path(&[(6.2, 10.0), (13.8, 10.0)]);
            pen.op("S", &[]);
        }
        Sign::NotExamined => {
            pen.stroke(QUIET, 1.8);
            // Nine dashes, so that the ring closes where it began.
            let lap = 2.0 * std::f32::consts::PI * 7.6 / 9.0;
            pen.dash(lap * 0.6, lap * 0.4);
            pen.circle(7.6);
            pen.op("S", &[]);
            pen.fill(QUIET);
            pen.circle(2.3);
            pen.op("f", &[]);
        }
        Sign::Unanswered => {
            pen.stroke(QUIET, 1.2);
            pen.circle(7.6);
            pen.op("S", &[]);
        }
    }
    pen.op("Q", &[]);
    pen.ops
}

struct Drawing {
    ops: Vec<Op>,
    x: f32,
    y: f32,
    unit: f32,
}

impl Drawing {
    fn op(&mut self, key: &str, operands: &[f32]) {
        let value = operands.iter().map(|number| DictItem::Real(*number)).collect();
        self.ops.push(Op::Unknown { key: key.to_owned(), value });
    }

    /// A step with points on the square of twenty units.
    fn step(&mut self, key: &str, points: &[(f32, f32)]) {
        let place = |(x, y): &(f32, f32)| [rounded(self.x + x * self.unit), rounded(self.y - y * self.unit)];
        let operands: Vec<f32> = points.iter().flat_map(place).collect();
        self.op(key, &operands);
    }

    fn fill(&mut self, colour: Colour) {
        self.op("rg", &parts(colour));
    }

    /// Rounded ends and corners, as on screen.
    fn stroke(&mut self, colour: Colour, width: f32) {
        self.op("RG", &parts(colour));
        self.op("w", &[rounded(width * self.unit)]);
        self.ops
            .extend(["J", "j"].map(|key| Op::Unknown { key: key.to_owned(), value: vec![DictItem::Int(1)] }));
    }

    fn dash(&mut self, on: f32, off: f32) {
        self.ops.push(Op::Unknown { key: "J".to_owned(), value: vec![DictItem::Int(0)] });
        let lengths = [on, off].map(|length| DictItem::Real(rounded(length * self.unit)));
        let value = vec![DictItem::Array(lengths.to_vec()), DictItem::Int(0)];
        self.ops.push(Op::Unknown { key: "d".to_owned(), value });
    }

    fn path(&mut self, points: &[(f32, f32)]) {
        for (nth, point) in points.iter().enumerate() {
            self.step(if nth == 0 { "m" } else { "l" }, &[*point]);
        }
    }

    /// A circle around the middle, clockwise from the top.
    fn circle(&mut self, radius: f32) {
        self.right_half(radius);
        let (mid, r, h) = (10.0, radius, radius * HANDLE);
        self.step("c", &[(mid - h, mid + r), (mid - r, mid + h), (mid - r, mid)]);
        self.step("c", &[(mid - r, mid - h), (mid - h, mid - r), (mid, mid - r)]);
        self.op("h", &[]);
    }

    fn right_half(&mut self, radius: f32) {
        let (mid, r, h) = (10.0, radius, radius * HANDLE);
        self.step("m", &[(mid, mid - r)]);
        self.step("c", &[(mid + h, mid - r), (mid + r, mid - h), (mid + r, mid)]);
        self.step("c", &[(mid + r, mid + h), (mid + h, mid + r), (mid, mid + r)]);
    }

    fn rounded_square(&mut self, from: f32, to: f32, corner: f32) {
        let near = corner * (1.0 - HANDLE);
        self.step("m", &[(from + corner, from)]);
        self.step("l", &[(to - corner, from)]);
        self.step("c", &[(to - near, from), (to, from + near), (to, from + corner)]);
        self.step("l", &[(to, to - corner)]);
        self.step("c", &[(to, to - near), (to - near, to), (to - corner, to)]);
        self.step("l", &[(from + corner, to)]);
        self.step("c", &[(from + near, to), (from, to - near), (from, to - corner)]);
        self.step("l", &[(from, from + corner)]);
        self.step("c", &[(from, from + near), (from + near, from), (from + corner, from)]);
        self.op("h", &[]);
    }
}

fn parts(Colour(r, g, b): Colour) -> [f32; 3] {
    [r, g, b].map(|value| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_stays_in_its_box_and_differs_from_the_others() {
        let all = [
            Sign::Met,
            Sign::PartlyMet,
            Sign::NotMet,
            Sign::NotApplicable,
            Sign::NotExamined,
            Sign::Unanswered,
        ];
        let mut seen = Vec::new();
        for sign in all {
            let mut outline = String::new();
            for op in draw(sign, 100.0, 200.0, 20.0) {
                let Op::Unknown { key, value } = op else { panic!("not a plain operator") };
                let numbers: Vec<f32> = value
                    .iter()
                    .filter_map(|item| if let DictItem::Real(number) = item { Some(*number) } else { None })
                    .collect();
                if matches!(key.as_str(), "m" | "l" | "c") {
                    for pair in numbers.chunks(2) {
                        assert!(
                            (100.0..=120.0).contains(&pair[0]) && (180.0..=200.0).contains(&pair[1]),
                            "{pair:?}"
                        );
                    }
                }
                // Shapes must differ without their colours.
                if !matches!(key.as_str(), "rg" | "RG") {
                    outline += &format!("{key}{numbers:?}");
                }
            }
            assert!(!seen.contains(&outline), "{sign:?}");
            seen.push(outline);
        }
    }
}
