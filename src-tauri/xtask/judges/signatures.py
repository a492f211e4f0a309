# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: Tillsyn contributors
"""Asks pyHanko about many signed files in one run.

The only argument is a list: on each line a path to trusted roots (PEM), a tab and a path to a PDF. For each
line of it one line is printed: roots, path, GOOD or BAD, and a remark, with tabs between. GOOD means that
there is a signature and that each one is intact, valid, trusted under the given roots and followed by no
change that it does not allow. The path is judged at the time the signer claims, as the profile has it.
"""

import logging
import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def judge(roots, path):
    """GOOD or BAD, and why."""
    anchors = list(load_certs_from_pemder([roots]))
    remarks = []
    good = True
    with open(path, "rb") as file:
        signatures = PdfFileReader(file).embedded_regular_signatures
        for signature in signatures:
            context = ValidationContext(
                trust_roots=anchors,
                allow_fetching=False,
                moment=signature.self_reported_timestamp,
            )
            status = validate_pdf_signature(signature, signer_validation_context=context)
            good = good and status.bottom_line
            remarks.append(
                f"{signature.field_name}: intact {status.intact}, valid {status.valid}, trusted {status.trusted},"
                f" coverage {name(status.coverage)}, changes {name(status.modification_level)}"
            )
    if not signatures:
        return "BAD", "no signature"
    return ("GOOD" if good else "BAD"), "; ".join(remarks)


def name(value):
    """A member of an enumeration by its name; anything else as it is."""
    return getattr(value, "name", str(value)).lower()


def main():
    logging.disable(logging.CRITICAL)
    with open(sys.argv[1], encoding="utf-8") as asked:
        for line in asked.read().splitlines():
            roots, path = line.split("\t", 1)
            try:
                verdict, remark = judge(roots, path)
            except Exception as fault:  # a judge that cannot read a file has found it bad
                verdict, remark = "BAD", f"{type(fault).__name__}: {fault}"
            print(roots, path, verdict, " ".join(remark.split()), sep="\t")


main()
