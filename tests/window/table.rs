// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The table that the run prints: one row a screen, with what axe found there.

/// One look at one screen.
#[derive(Debug, Clone)]
pub struct Row {
    /// What was looked at.
    pub screen: String,
    /// In which language.
    pub language: String,
    /// In which theme.
    pub theme: String,
    /// What is wrong, by rule and place.
    pub violations: Vec<String>,
}

/// Prints the rows, and gives how many violations there are in all.
pub fn print(rows: &[Row]) -> usize {
    println!("\n   {:<20} {:<9} {:<6} violations", "screen", "language", "theme");
    for row in rows {
        println!("   {:<20} {:<9} {:<6} {}", row.screen, row.language, row.theme, row.violations.len());
        for violation in &row.violations {
            println!("      • {violation}");
        }
    }
    rows.iter().map(|row| row.violations.len()).sum()
}
