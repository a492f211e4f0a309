# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: Tillsyn contributors
"""Asks LibreOffice about the forms in which a party accounts for its measures, and fills them in with it.

The only argument is a list of spreadsheets. For each one line is printed: `sheet`, the path, GOOD or BAD, and a remark,
with tabs between. GOOD means that what the authority has written is locked, that what the party is to write is open
and helped by a list and a day, and that the sheet which says what case it is is hidden. Beside each such form lies then
`answered-` and its name: the same form with an answer in every open cell, as LibreOffice saves it.

With `--unlock`, a form and another path it copies the form there without its locks, for a control that is bad.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile
from pathlib import Path

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
STYLE, TABLE, TEXT, OFFICE = (f"{{{ODF}{name}:1.0}}" for name in ("style", "table", "text", "office"))
# The columns of the form, as the party sees them: a hidden name, four that are locked, four that are open.
LOCKED, PROGRESS, WORDS, DONE_BY, ENCLOSED = range(5), 5, 6, 7, 8


def convert(paths, to, folder):
    """Lets LibreOffice read all of them and write them in another format."""
    program = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile"]
    run = [*program, "--convert-to", to, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(run, check=True, capture_output=True, timeout=300)


def cells(row):
    """The first nine cells of a row, or none where it has fewer."""
    found = row.findall(TABLE + "table-cell")
    return found[:9] if len(found) >= 9 else None


def said(cell):
    return " ".join("".join(line.itertext()) for line in cell.findall(TEXT + "p"))


def styles(root, family, properties, name):
    """What a property of the styles of a family says, by the name of the style."""
    of = (one for one in root.iter(STYLE + "style") if one.get(STYLE + "family") == family)
    return {one.get(STYLE + "name"): part.get(name) for one in of for part in one.iter(STYLE + properties)}


def judged(root):
    """The rows of the form and the words of its list; what is amiss is an assertion."""
    shown = styles(root, "table", "table-properties", TABLE + "display")
    protect = styles(root, "table-cell", "table-cell-properties", STYLE + "cell-protect")
    form, marks = root.iter(TABLE + "table")
    for sheet in (form, marks):
        assert sheet.get(TABLE + "protected") == "true", f"{sheet.get(TABLE + 'name')} is not protected"
    assert shown[form.get(TABLE + "style-name")] == "true", "the form is not shown"
    assert shown[marks.get(TABLE + "style-name")] == "false", "the sheet that says what case it is is not hidden"
    assert form.find(TABLE + "table-column").get(TABLE + "visibility") == "collapse", "the names are not hidden"
    limits = {one.get(TABLE + "name"): one for one in root.iter(TABLE + "content-validation")}

    def limit(cell, kind):
        one = limits.get(cell.get(TABLE + "content-validation-name"))
        assert one is not None and kind in one.get(TABLE + "condition"), f"a cell is not held to {kind}"
        message = one.find(TABLE + "error-message")
        assert message.get(TABLE + "message-type") == "stop" and said(message), "nothing is said of a wrong entry"
        return one.get(TABLE + "condition")

    rows, words = [], []
    header = form.find(TABLE + "table-header-rows")
    assert header is not None, "the headings are not repeated on each page"
    for row in form.findall(TABLE + "table-row"):
        nine = cells(row)
        if nine is None or len(said(nine[0])) != 32:
            continue
        for at, cell in enumerate(nine):
            is_open = protect.get(cell.get(TABLE + "style-name")) == "none"
            assert is_open == (at not in LOCKED), f"column {at} is {'open' if is_open else 'locked'}"
            assert (said(cell) == "") == is_open, f"column {at} holds {said(cell)!r}"
        words = limit(nine[PROGRESS], "is-in-list").split('"')[1::2]
        limit(nine[DONE_BY], "is-date")
        rows.append(nine)
    assert rows and len(words) == 4, f"{len(rows)} rows and {words} to choose among"
    return rows, words


def answer(rows, words):
    """Writes in every open cell, as somebody would."""

    def write(cell, text, **value):
        for name, what in value.items():
            cell.set(OFFICE + name.replace("_", "-"), what)
        tree.SubElement(cell, TEXT + "p").text = text

    for number, row in enumerate(rows, start=1):
        day = f"2026-05-{number:02}"
        write(row[PROGRESS], words[number % len(words)], value_type="string")
        write(row[WORDS], f"Svar på rad {number}", value_type="string")
        write(row[DONE_BY], day, value_type="date", date_value=day)
        write(row[ENCLOSED], f"Bilaga {number}.pdf", value_type="string")


def parsed(path):
    """A document that is written again with the prefixes it came with; LibreOffice knows its own by them."""
    for _, (prefix, name) in tree.iterparse(path, events=["start-ns"]):
        tree.register_namespace(prefix, name)
    return tree.parse(path)


def unlock(form, to):
    """Copies a form without what locks its sheets."""
    with zipfile.ZipFile(form) as whole, zipfile.ZipFile(to, "w") as copy:
        for name in whole.namelist():
            copy.writestr(name, re.sub(rb"<sheetProtection[^>]*/>", b"", whole.read(name)))


def main():
    if sys.argv[1] == "--unlock":
        return unlock(*sys.argv[2:])
    paths = [Path(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            try:
                convert([path], "fods", folder)
                seen = parsed(Path(folder) / f"{path.stem}.fods")
                rows, words = judged(seen.getroot())
                answer(rows, words)
                answered = Path(folder) / f"answered-{path.stem}.fods"
                seen.write(answered, encoding="UTF-8", xml_declaration=True)
                convert([answered], "xlsx", folder)
                saved = answered.with_suffix(".xlsx")
                path.with_name(saved.name).write_bytes(saved.read_bytes())
                verdict, remark = "GOOD", f"{len(rows)} rows locked, open and answered"
            except Exception as fault:  # a program that cannot open a file has found it bad
                verdict, remark = "BAD", f"{type(fault).__name__}: {fault}"
            print("sheet", path, verdict, " ".join(remark.split()), sep="\t")


main()
