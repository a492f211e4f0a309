# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: Tillsyn contributors
"""The yardsticks for the decision document: the same content by Typst and by WeasyPrint.

    decision.py prepare DIR DEFICIENCIES PHOTOS   writes photos, decision.typ and decision.html into DIR
    decision.py typst DIR FONTS OUT               whole process, PDF/A-3a and PDF/UA-1
    decision.py weasyprint DIR FONTS OUT          whole process, PDF/UA-1

The imports stand inside the commands, so that each process loads only what it measures.
"""

import random
import sys
from pathlib import Path

# The same texts and the same order as in the example of the document crate, so that all sides set the same.
FOUND = (
    "Vid inspektionen framkom att verksamhetens egenkontroll inte omfattar alla riskmoment som följer av "
    "föreskrifterna. Dokumentationen av temperaturövervakningen saknades för perioden januari till mars, och "
    "ansvarig föreståndare kunde inte redogöra för avvikelsehanteringen. Åtgärder mot korskontaminering har "
    "påbörjats men är ännu inte slutförda; myndigheten bedömer bristerna som allvarliga."
)
JUDGED = (
    "Offentlig kontroll ska genomföras regelbundet, riskbaserat och med lämplig frekvens. Nämnden finner därför "
    "skäl att förelägga bolaget att senast den 31 januari 2027 åtgärda de konstaterade bristerna. Fläktsystemet, "
    "ytskikten och skyltningen ska återställas i fullgott skick."
)
SEEN = "Överskridet gränsvärde vid kontrollpunkt; dokumentation saknas delvis"
AREAS = ("Temperatur", "Spårbarhet", "Rengöring", "Märkning")
GRADES = ("Allvarlig", "Mindre", "Åtgärdad")
HEAD = ("Nr", "Område", "Iakttagelse", "Bedömning")
RUNNING = "Miljö- och hälsoskyddsnämnden · BESLUT · Dnr 2026-01234"
TABLES = 3


def content(deficiencies, photos):
    """The points, the tables, and the sections with the numbers of their photos."""
    points = [f"Punkt {n}: {JUDGED[: len(JUDGED) // 2]}" for n in range(1, 5)]
    rows = [(str(n + 1), AREAS[n % 4], SEEN, GRADES[n % 3]) for n in range(deficiencies)]
    cuts = [part * deficiencies // TABLES for part in range(TABLES + 1)]
    tables = [rows[begin:end] for begin, end in zip(cuts, cuts[1:])]
    sections = []
    for n in range(deficiencies):
        paragraphs = [FOUND] + ([JUDGED] if n % 3 == 0 else [])
        shown = range(n * photos // deficiencies + 1, (n + 1) * photos // deficiencies + 1)
        sections.append((f"Brist {n + 1}. Kontrollområde {n % 7 + 1}", paragraphs, shown))
    return points, tables, sections


def alt(number):
    return f"Fotografi {number}: kylrum med rostangripna hyllor och kondens på väggytor"


def caption(number):
    return f"Bild {number}. Kylrum, plan {(number - 1) % 3}"


def photo(path, number):
    """A JPEG of about 100 KB: a grey slope with grain, since a smooth picture would compress to nothing."""
    from PIL import Image, ImageEnhance

    size = (900, 600)
    chance = random.Random(number)
    grain = Image.frombytes("L", (450, 300), chance.randbytes(450 * 300)).resize(size)
    slope = Image.linear_gradient("L").resize(size)
    picture = Image.merge("RGB", (Image.blend(slope, grain, 0.3), slope, Image.blend(slope, grain, 0.15)))
    ImageEnhance.Color(picture).enhance(1.2).save(path, quality=80)


def prepare(folder, deficiencies, photos):
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    for number in range(1, photos + 1):
        photo(folder / f"photos/photo-{number:03}.jpg", number)
    (folder / "decision.typ").write_text(as_typst(*content(deficiencies, photos)), encoding="utf-8")
    (folder / "decision.html").write_text(as_html(*content(deficiencies, photos)), encoding="utf-8")


def as_typst(points, tables, sections):
    lines = [
        '#set document(title: "Föreläggande efter inspektion", date: datetime(year: 2027, month: 1, day: 15))',
        f'#set page("a4", margin: 25mm, header: context [{RUNNING} Sida #counter(page).display("1 av 1", both: true)])',
        '#set text(font: "Source Serif 4", size: 11pt, lang: "sv", hyphenate: true)',
        '#show heading: set text(font: "Source Sans 3")',
        "= Föreläggande efter inspektion",
        JUDGED,
        "== Beslut",
        *(f"+ {point}" for point in points),
        "== Sammanställning av brister",
    ]
    for table in tables:
        cells = ["table.header(" + ", ".join(f"[{name}]" for name in HEAD) + ")"]
        cells += [", ".join(f"[{cell}]" for cell in row) for row in table]
        lines.append("#table(columns: (8fr, 22fr, 52fr, 18fr),\n  " + ",\n  ".join(cells) + ")")
    lines.append("== Skälen för beslutet")
    for heading, paragraphs, shown in sections:
        lines.append(f"=== {heading}")
        lines += [paragraph + "\n" for paragraph in paragraphs]
        for number in shown:
            picture = f'image("photos/photo-{number:03}.jpg", width: 80mm, alt: "{alt(number)}")'
            lines.append(f"#figure({picture}, caption: [{caption(number)}], numbering: none)")
    return "\n".join(lines)


STYLE = """
@font-face { font-family: "Source Serif 4"; src: url(SERIF) }
@font-face { font-family: "Source Sans 3"; font-weight: bold; src: url(SANS) }
@page { size: A4; margin: 25mm; @top-left { content: "RUNNING" }
  @top-right { content: "Sida " counter(page) " av " counter(pages) } }
body { font: 11pt "Source Serif 4"; hyphens: auto; hyphenate-character: "-" } h1, h2, h3 { font-family: "Source Sans 3" }
table { width: 100%; border-collapse: collapse } td, th { border: 0.5pt solid; text-align: left; font-weight: normal }
img { width: 80mm }
""".replace("RUNNING", RUNNING)


def as_html(points, tables, sections):
    title = "Föreläggande efter inspektion"
    parts = [f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{title}</title>']
    parts.append(f"<style>{STYLE}</style></head><body><h1>{title}</h1><p>{JUDGED}</p><h2>Beslut</h2>")
    parts.append("<ol>" + "".join(f"<li>{point}</li>" for point in points) + "</ol>")
    parts.append("<h2>Sammanställning av brister</h2>")
    head = "".join(f"<th scope=col>{name}" for name in HEAD)
    for table in tables:
        rows = "".join(f"<tr><th scope=row>{row[0]}" + "".join(f"<td>{c}" for c in row[1:]) for row in table)
        parts.append(f"<table><thead><tr>{head}</thead><tbody>{rows}</tbody></table>")
    parts.append("<h2>Skälen för beslutet</h2>")
    for heading, paragraphs, shown in sections:
        parts.append(f"<h3>{heading}</h3>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
        for number in shown:
            picture = f'<img src="photos/photo-{number:03}.jpg" alt="{alt(number)}">'
            parts.append(f"<figure>{picture}<figcaption>{caption(number)}</figcaption></figure>")
    return "".join(parts) + "</body></html>"


def by_typst(folder, fonts, out):
    import typst

    typst.compile(
        str(folder / "decision.typ"),
        output=str(out),
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
        pdf_standards=["a-3a", "ua-1"],
    )


def by_weasyprint(folder, fonts, out):
    from weasyprint import HTML

    html = (folder / "decision.html").read_text(encoding="utf-8")
    for mark, name in (("SERIF", "SourceSerif4-Regular.ttf"), ("SANS", "SourceSans3-SemiBold.ttf")):
        html = html.replace(mark, (fonts / name).as_uri())
    HTML(string=html, base_url=str(folder)).write_pdf(str(out), pdf_variant="pdf/ua-1")


def main():
    command, folder, *rest = sys.argv[1:]
    if command == "prepare":
        prepare(Path(folder), int(rest[0]), int(rest[1]))
    elif command == "typst":
        by_typst(Path(folder), Path(rest[0]), Path(rest[1]))
    elif command == "weasyprint":
        by_weasyprint(Path(folder), Path(rest[0]), Path(rest[1]))


main()
