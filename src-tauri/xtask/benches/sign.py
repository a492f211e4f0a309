# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: Tillsyn contributors
"""The yardstick for sealing: pyHanko in its own process, started once.

    sign.py KEY.p12 PASSPHRASE IN.pdf FIELD OUT.pdf TIMES

Prints one line with the milliseconds of each round, separated by spaces: read the file, sign, write it. The
key is opened before the clock starts, as it is on our side.
"""

import io
import sys
import time
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter


def main():
    key, passphrase, source, field, out, times = sys.argv[1:]
    signer = signers.SimpleSigner.load_pkcs12(key, passphrase=passphrase.encode())
    profile = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    rounds = []
    for _ in range(int(times)):
        begun = time.perf_counter()
        writer = IncrementalPdfFileWriter(io.BytesIO(Path(source).read_bytes()))
        signed = signers.sign_pdf(writer, profile, signer=signer, existing_fields_only=True)
        Path(out).write_bytes(signed.getvalue())
        rounds.append(1000 * (time.perf_counter() - begun))
    print(*(f"{ms:.3f}" for ms in rounds))


main()
