// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Strips become pages.
//!
//! Strips that belong together go to the same page when one page can hold them. Numbers for marked content
//! are given out here: each run of ink for one node on one page is one mark, in drawing order. Invariant: on
//! every page the marks count from 0 without a gap, and each is named by exactly one node.

use std::collections::BTreeMap;

use super::{
    Bookmark, Laid, Leading, Placed,
    blocks::Setter,
    letterhead::Letterhead,
    strip::{Anchor, Ink, Keep, Owner, Piece, Start, Strip},
    style::{BOTTOM, TOP},
    tree::{Kid, Node, Tag},
};

/// What a piece without meaning is (ISO 32000-1, 14.8.2.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// Running head.
    Header,
    /// Running foot.
    Footer,
    /// Lines, tints, repeated table headings.
    Layout,
}

/// One step of drawing a page.
#[derive(Debug, Clone)]
pub(crate) enum Command {
    /// What follows is content of a node.
    Begin { node: usize, mcid: usize },
    /// What follows means nothing.
    BeginArtifact(Artifact),
    /// The end of either.
    End,
    /// Something to draw; `y` counts from the top of the page.
    Ink(Ink),
}

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) commands: Vec<Command>,
    /// How many marks it has.
    pub(crate) marks: usize,
}

/// Fills pages.
pub(super) struct Paginator {
    pages: Vec<Page>,
    nodes: Vec<(usize, Kid)>,
    y: f32,
    open: Option<Owner>,
    outline: Vec<(usize, usize, f32)>,
    fields: Vec<Placed>,
    figures: Vec<(usize, [f32; 4])>,
    targets: BTreeMap<String, (usize, f32)>,
    /// Node, goal, page and box of each link.
    links: Vec<(usize, String, usize, [f32; 4])>,
}

impl Setter<'_> {
    pub(super) fn paginate(mut self, head: Letterhead) -> Laid {
        let strips = std::mem::take(&mut self.strips);
        let headings = std::mem::take(&mut self.headings);
        let mut pages = Paginator {
            pages: vec![Page::default()],
            nodes: Vec::new(),
            y: 0.0,
            open: None,
            outline: Vec::new(),
            fields: Vec::new(),
            figures: Vec::new(),
            targets: BTreeMap::new(),
            links: Vec::new(),
        };
        pages.place(head.strip);
        pages.fill(strips, &headings);
        pages.close();
        self.running(&mut pages, head.page_number);
        self.note_warnings();
        pages.finish(self)
    }
}

impl Paginator {
    pub(super) fn count(&self) -> usize {
        self.pages.len()
    }

    /// Draws a piece of content on a finished page.
    pub(super) fn add(&mut self, page: usize, piece: Piece) {
        if let Owner::Node(node) = piece.owner
            && !piece.ink.is_empty()
        {
            let mcid = self.mark(page, node);
            let commands = &mut self.pages[page].commands;
            commands.push(Command::Begin { node, mcid });
            commands.extend(piece.ink.into_iter().map(Command::Ink));
            commands.push(Command::End);
        }
    }

    /// Draws something without meaning on a finished page.
    pub(super) fn artifact(&mut self, page: usize, kind: Artifact, ink: Vec<Ink>) {
        let commands = &mut self.pages[page].commands;
        commands.push(Command::BeginArtifact(kind));
        commands.extend(ink.into_iter().map(Command::Ink));
        commands.push(Command::End);
    }

    fn fill(&mut self, strips: Vec<Strip>, headings: &[Option<(Vec<Ink>, f32)>]) {
        let mut group: Vec<Strip> = Vec::new();
        let mut parts = parts(&strips).into_iter();
        for mut strip in strips {
            let ends = strip.keep == Keep::Free;
            if strip.start != Start::Flow {
                self.group(std::mem::take(&mut group), headings);
            }
            match strip.start {
                Start::Flow => {}
                Start::Page => self.turn(),
                Start::Part => {
                    let height = parts.next().unwrap_or(f32::INFINITY);
                    if self.y + PART_GAP + height > BOTTOM {
                        self.turn();
                    } else {
                        strip.gap = PART_GAP;
                    }
                }
            }
            group.push(strip);
            if ends {
                self.group(std::mem::take(&mut group), headings);
            }
        }
        self.group(group, headings);
    }

    /// Places strips that belong together.
    fn group(&mut self, strips: Vec<Strip>, headings: &[Option<(Vec<Ink>, f32)>]) {
        let gaps_and_heights = |strips: &[Strip]| strips.iter().map(|s| s.gap + s.height).sum::<f32>();
        let height = gaps_and_heights(&strips)
            - if self.at_top() { strips.first().map_or(0.0, |s| s.gap) } else { 0.0 };
        // Nothing but room neither turns a page nor opens one.
        let bare = strips.iter().all(|strip| strip.pieces.is_empty() && strip.anchors.is_empty());
        if bare && (self.at_top() || self.y + height > BOTTOM) {
            return;
        }
        if self.y + height > BOTTOM && !self.at_top() && self.fits_a_page(&strips, headings) {
            self.turn();
        }
        for strip in strips {
            let gap = if self.at_top() { 0.0 } else { strip.gap };
            // Room above that would itself stand at the foot of the page is simply dropped.
            if self.y + gap + strip.height > BOTTOM + 0.01 && !self.at_top() {
                if strip.pieces.is_empty() && strip.anchors.is_empty() {
                    continue;
                }
                self.turn();
            }
            if self.at_top() && self.pages.len() > 1 {
                self.repeat_heading(&strip, headings);
            }
            self.place(strip);
        }
    }

    fn fits_a_page(&self, strips: &[Strip], headings: &[Option<(Vec<Ink>, f32)>]) -> bool {
        let table = strips.first().and_then(|strip| strip.table);
        let repeated = table.and_then(|id| headings.get(id)?.as_ref()).map_or(0.0, |(_, height)| *height);
        let first_gap = strips.first().map_or(0.0, |strip| strip.gap);
        let height: f32 = strips.iter().map(|strip| strip.gap + strip.height).sum();
        height - first_gap + repeated <= BOTTOM - TOP
    }

    fn repeat_heading(&mut self, strip: &Strip, headings: &[Option<(Vec<Ink>, f32)>]) {
        let heading = strip.table.and_then(|id| headings.get(id)?.as_ref());
        if let Some((ink, height)) = heading {
            let y = self.y;
            self.close();
            let page = self.pages.len() - 1;
            self.artifact(page, Artifact::Layout, ink.iter().map(|ink| ink.clone().moved(y)).collect());
            self.y += height;
        }
    }

    fn at_top(&self) -> bool {
        self.pages.len() > 1 && self.y <= TOP + 0.01
    }

    fn turn(&mut self) {
        self.close();
        self.pages.push(Page::default());
        self.y = TOP;
    }

    /// Places a strip where the page has got to.
    fn place(&mut self, strip: Strip) {
        if !self.at_top() {
            self.y += strip.gap;
        }
        let (top, page) = (self.y, self.pages.len() - 1);
        for anchor in strip.anchors {
            let on_page = |[left, above, right, below]: [f32; 4]| [left, above + top, right, below + top];
            match anchor {
                Anchor::Heading(node) => self.outline.push((node, page, top)),
                Anchor::Target(name, below) => {
                    self.targets.entry(name).or_insert((page, top + below));
                }
                Anchor::Link { node, to, rect } => self.links.push((node, to, page, on_page(rect))),
                Anchor::Figure(node, rect) => self.figures.push((node, on_page(rect))),
                Anchor::Field(field, node, rect) => {
                    self.fields.push(Placed { field, node, page, rect: on_page(rect) });
                }
            }
        }
        for piece in strip.pieces {
            if self.open != Some(piece.owner) {
                self.close();
                self.open(piece.owner);
            }
            self.pages[page].commands.extend(piece.ink.into_iter().map(|ink| Command::Ink(ink.moved(top))));
        }
        self.y += strip.height;
    }

    fn open(&mut self, owner: Owner) {
        let page = self.pages.len() - 1;
        let begin = match owner {
            Owner::Node(node) => Command::Begin { node, mcid: self.mark(page, node) },
            Owner::Decoration => Command::BeginArtifact(Artifact::Layout),
        };
        self.pages[page].commands.push(begin);
        self.open = Some(owner);
    }

    fn close(&mut self) {
        if self.open.take().is_some()
            && let Some(page) = self.pages.last_mut()
        {
            page.commands.push(Command::End);
        }
    }

    fn mark(&mut self, page: usize, node: usize) -> usize {
        let mcid = self.pages[page].marks;
        self.pages[page].marks += 1;
        self.nodes.push((node, Kid::Mark { page, mcid }));
        mcid
    }

    /// Ties marks, boxes and bookmarks to the tree.
    fn finish(self, setter: Setter<'_>) -> Laid {
        let mut nodes: Vec<Node> = setter.nodes;
        for (node, kid) in self.nodes {
            nodes[node].kids.push(kid);
        }
        for (node, rect) in self.figures {
            nodes[node].bounds = Some(rect);
        }
        in_drawing_order(&mut nodes);
        let mut outline = Vec::with_capacity(self.outline.len());
        for (node, page, top) in self.outline {
            if let Tag::Heading { depth, title } = &nodes[node].tag {
                outline.push(Bookmark { depth: *depth, title: title.clone(), page, top });
            }
        }
        let (mut links, targets, end) = (Vec::new(), self.targets, self.pages.len() - 1);
        for (node, to, page, rect) in self.links {
            // A place at the very end of the letter, with nothing after it, is where the letter ends.
            let to = targets.get(&to).copied().unwrap_or((end, BOTTOM));
            links.push(Leading { node, page, rect, to });
        }
        let mut fields = self.fields;
        fields.sort_by_key(|placed| placed.field);
        Laid {
            pages: self.pages,
            nodes,
            outline,
            fields,
            links,
            repertoire: setter.shaper.repertoire,
            warnings: setter.noted,
        }
    }
}

/// Room above a part that begins on the page where the one before it ends.
const PART_GAP: f32 = 36.0;

/// The height of each part, in order.
fn parts(strips: &[Strip]) -> Vec<f32> {
    let mut heights: Vec<f32> = Vec::new();
    let mut counting = false;
    for strip in strips {
        match strip.start {
            Start::Flow => {}
            Start::Page => counting = false,
            Start::Part => {
                counting = true;
                heights.push(-strip.gap);
            }
        }
        if let Some(height) = heights.last_mut().filter(|_| counting) {
            *height += strip.gap + strip.height;
        }
    }
    heights
}

/// Where a node has both marks and nodes under it, they stand as they are drawn: a link within its sentence, a
/// picture before its caption.
fn in_drawing_order(nodes: &mut [Node]) {
    // A node's parent stands before it, so going backwards meets every child before its parent.
    let mut first: Vec<(usize, usize)> = vec![(usize::MAX, usize::MAX); nodes.len()];
    for at in (0..nodes.len()).rev() {
        let place = |kid: &Kid| match kid {
            Kid::Mark { page, mcid } => (*page, *mcid),
            Kid::Node(node) => first[*node],
        };
        let mixed = nodes[at].kids.iter().any(|kid| matches!(kid, Kid::Mark { .. }))
            && nodes[at].kids.iter().any(|kid| matches!(kid, Kid::Node(_)));
        let earliest = nodes[at].kids.iter().map(place).min();
        if mixed {
            let mut kids = std::mem::take(&mut nodes[at].kids);
            kids.sort_by_key(place);
            nodes[at].kids = kids;
        }
        if let Some(earliest) = earliest {
            first[at] = earliest;
        }
    }
}
