# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: Tillsyn contributors
"""Asks two strangers about many Word documents in one run: python-docx, and LibreOffice by what it makes of them.

The only argument is a list: on each line `python-docx` or `LibreOffice`, a tab, a path to a Word document, a tab and
a path to what its letter says. For each line of it one line is printed: the word, the path, GOOD or BAD, and a
remark, with tabs between. GOOD means that the stranger sees every heading with its level, every table with its rows,
its columns and the words of each cell, every picture with its description, and all words in reading order.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path

import docx

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, DRAW, SVG = (f"{{{OFFICE}{name}:1.0}}" for name in ("text", "table", "drawing", "svg-compatible"))
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def bare(text):
    """A text without white space and soft hyphens."""
    return "".join(text.replace("\u00ad", "").split())


class Seen:
    """What a document holds, as one reader sees it."""

    def __init__(self):
        self.headings, self.tables, self.pictures, self.words = [], [], [], ""


def wanted(path):
    """What the letter says, and its words piece by piece."""
    seen, pieces = Seen(), []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition("\t")
        if kind.startswith("heading"):
            seen.headings.append((int(kind.split()[1]), bare(text)))
        if kind == "table":
            rows, columns = map(int, text.split())
            seen.tables.append([[] for _ in range(rows)])
            width = columns
        elif kind == "cell":
            row = next(row for row in seen.tables[-1] if len(row) < width)
            row.append(bare(text))
        elif kind == "picture":
            seen.pictures.append(bare(text))
        # The copy numbers its lists and pages itself, and has a head and a mark of its own.
        if kind in ("text", "cell", "signature") or kind.startswith("heading"):
            pieces.append(bare(text))
        if kind == "pair":
            pieces += [bare(part) for part in text.split("\t")]
    return seen, pieces


def by_docx(path):
    """As python-docx reads it."""
    seen, document = Seen(), docx.Document(path)
    for part in document.iter_inner_content():
        if isinstance(part, docx.table.Table):
            rows = [[bare(cell.text) for cell in row.cells] for row in part.rows]
            seen.tables.append(rows)
            seen.words += "".join(word for row in rows for word in row)
            continue
        name = part.style.name.lower()
        if name.startswith("heading"):
            seen.headings.append((int(name.split()[1]), bare(part.text)))
        seen.words += bare(part.text)
    for shape in document.inline_shapes:
        # A picture whose bytes are not there would not open.
        assert document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob
    seen.pictures = [bare(one.get("descr", "")) for one in document.element.iter(PLACED + "docPr")]
    return seen


def by_office(path):
    """As LibreOffice has taken it in."""
    seen = Seen()
    body = tree.parse(path).getroot().find(f"{{{OFFICE}office:1.0}}body")

    def said(element):
        return bare(words_of(element))

    def walk(element):
        for part in element:
            if part.tag == TEXT + "h":
                seen.headings.append((int(part.get(TEXT + "outline-level")), said(part)))
                seen.words += said(part)
            elif part.tag == TEXT + "p":
                seen.words += said(part)
            elif part.tag == TABLE + "table":
                rows = [[said(cell) for cell in row.findall(TABLE + "table-cell")]
                        for row in part.iter(TABLE + "table-row")]
                seen.tables.append(rows)
                seen.words += "".join(word for row in rows for word in row)
                head = part.find(TABLE + "table-header-rows")
                assert head is not None, "a table does not repeat its head"
            else:
                walk(part)

    walk(body)
    for frame in body.iter(DRAW + "frame"):
        if frame.find(DRAW + "image") is not None:
            described = [frame.find(SVG + name) for name in ("desc", "title")]
            seen.pictures.append(bare("".join(one.text or "" for one in described if one is not None)))
    return seen


def words_of(element):
    """The words of a paragraph as flat ODF writes them, without those of a picture's description."""
    skipped = (SVG + "desc", SVG + "title", f"{{{OFFICE}office:1.0}}binary-data", TEXT + "sequence-decls")
    if element.tag in skipped:
        return ""
    blank = " " if element.tag in (TEXT + "s", TEXT + "tab", TEXT + "line-break") else ""
    return blank + (element.text or "") + "".join(words_of(part) + (part.tail or "") for part in element)


def judge(seen, said):
    """GOOD or BAD, and why."""
    letter, pieces = wanted(said)
    for what in ("headings", "tables", "pictures"):
        ours, theirs = getattr(letter, what), getattr(seen, what)
        if ours != theirs:
            first = next((pair for pair in zip(ours, theirs) if pair[0] != pair[1]), (len(ours), len(theirs)))
            return "BAD", f"{what} differ: the letter has {first[0]}, the document {first[1]}"
    at = 0
    for piece in pieces:
        found = seen.words.find(piece, at)
        if found < 0:
            return "BAD", f"these words are missing or out of order: {piece[:60]}"
        at = found + len(piece)
    counts = f"{len(seen.headings)} headings, {len(seen.tables)} tables, {len(seen.pictures)} pictures"
    return "GOOD", f"{counts}, {len(seen.words)} signs"


def converted(paths, folder):
    """Lets LibreOffice write what it has taken in, all documents in one run."""
    if paths:
        program = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile"]
        run = [*program, "--convert-to", "fodt", "--outdir", folder, *paths]
        subprocess.run(run, check=True, capture_output=True, timeout=600)


def main():
    asked = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        converted([path for who, path, _ in asked if who == "LibreOffice"], folder)
        for who, path, said in asked:
            try:
                if who == "LibreOffice":
                    seen = by_office(Path(folder) / (Path(path).stem + ".fodt"))
                else:
                    seen = by_docx(path)
                verdict, remark = judge(seen, said)
            except Exception as fault:  # a reader that cannot open a file has found it bad
                verdict, remark = "BAD", f"{type(fault).__name__}: {fault}"
            print(who, path, verdict, " ".join(remark.split()), sep="\t")


main()
