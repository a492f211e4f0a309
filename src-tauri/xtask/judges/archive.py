# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: Tillsyn contributors
"""Asks the E-ARK validator about archive packages, and counts every digest with nothing but Python.

The only argument is a list: on each line the path of a package, a folder or a zip file. For each line of it one line is
printed: `csip`, path, GOOD or BAD, and a remark, with tabs between. GOOD means that the structure, the schema of METS
and the rules of CSIP 2.1.0 and SIP 2.1.0 find no error in the METS file of the package nor in those of its
representations, and that every file has the size and the SHA-256 that METS and the list of files say.

The validator fetches its vocabularies when it is loaded, although it carries them along: here it is handed its own.
"""

import hashlib
import logging
import os
import sys
import tempfile
import urllib.request
import zipfile
from importlib.util import find_spec
from pathlib import Path

CARRIED = Path(find_spec("eark_validator").origin).parent / "ipxml" / "resources" / "vocabs"
urllib.request.urlopen = lambda address: open(CARRIED / address.rsplit("/", 1)[1], "rb")

from eark_validator.ipxml.schema import IP_SCHEMA
from eark_validator.packages import PackageValidator
from eark_validator.rules import ValidationProfile
from eark_validator.specifications.specification import SpecificationType, SpecificationVersion
from lxml import etree

NAMES = {
    "mets": "http://www.loc.gov/METS/",
    "csip": "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
    "xlink": "http://www.w3.org/1999/xlink",
}
# One agent is the software (CSIP10-16) and another the submitting organisation (SIP15-17). The validator asks of every
# CREATOR what is asked of the one, and looks for the type of a note without its namespace, where METS allows none.
SOFTWARE = "/mets:mets/mets:metsHdr/mets:agent[@ROLE='CREATOR'][@TYPE='OTHER'][@OTHERTYPE='SOFTWARE'][mets:name!='']"
VERSION = SOFTWARE + "/mets:note[@csip:NOTETYPE='SOFTWARE VERSION'][.!='']"
SUBMITTING = "/mets:mets/mets:metsHdr/mets:agent[@ROLE='CREATOR'][@TYPE='ORGANIZATION'][mets:name!='']"
OF_THE_SOFTWARE = {"CSIP12", "CSIP13", "CSIP15", "CSIP16"}
OF_THE_NOTE = {"SIP14"}
# What stands in the METS file of the package alone: documentation, schemas, and where the representations are.
OF_THE_PACKAGE = {"CSIP60", "CSIP113", "CSIP95", "CSIP99"}


def judge(path):
    """GOOD or BAD, and why."""
    with tempfile.TemporaryDirectory() as place:
        root = unpacked(path, place)
        faults = of_package(root) + of_digests(root)
        for mets in sorted(root.glob("representations/*/METS.xml")):
            faults += [f"{mets.parent.name}: {fault}" for fault in of_representation(mets)]
        files = sum(len(names) for _, _, names in os.walk(root))
    return ("BAD", "; ".join(faults)) if faults else ("GOOD", f"{files} files")


def unpacked(path, place):
    """The root folder of a package, unpacked where it is a zip file."""
    if os.path.isdir(path):
        return Path(path)
    with zipfile.ZipFile(path) as packed:
        packed.extractall(place)
    (root,) = Path(place).iterdir()
    return root


def of_package(root):
    """What the validator says of the package as a whole."""
    report = PackageValidator(root, SpecificationVersion.V2_1_0).validation_report
    messages = [message for message in report.structure.messages if is_error(message)]
    if report.metadata is None:
        return said(messages) or ["the metadata were not judged"]
    messages += report.metadata.schema_results.messages
    rules = report.metadata.schematron_results.messages
    return said(messages) + said(within_reason(root / "METS.xml", rules))


def of_representation(mets):
    """The same for the METS file of a representation, which the validator itself does not read."""
    document = etree.parse(mets)
    schema = IP_SCHEMA["csip"]
    faults = [] if schema.validate(document) else [str(error) for error in schema.error_log]
    profile = ValidationProfile(SpecificationType.CSIP, SpecificationVersion.V2_1_0)
    profile.validate(str(mets))
    rules = [rule for rule in profile.get_all_results() if rule.rule_id not in OF_THE_PACKAGE]
    return faults + said(within_reason(mets, rules))


def within_reason(mets, rules):
    """The errors but for those that contradict the specification, as long as that itself is met."""
    document = etree.parse(mets)
    one = [len(document.xpath(path, namespaces=NAMES)) for path in (SOFTWARE, VERSION, SUBMITTING)] == [1, 1, 1]
    excused = OF_THE_SOFTWARE | OF_THE_NOTE if one else set()
    return [rule for rule in rules if is_error(rule) and rule.rule_id not in excused]


def is_error(message):
    return message.severity.name == "ERROR"


def said(messages):
    return [f"{message.rule_id}: {message.message}" for message in messages]


def of_digests(root):
    """Files that are not what METS and the list of files say."""
    faults = []
    for mets in root.rglob("METS.xml"):
        document = etree.parse(mets)
        for place in document.xpath("//mets:mdRef | //mets:FLocat", namespaces=NAMES):
            told = place if place.get("CHECKSUM") else place.getparent()
            path = mets.parent / place.get(f"{{{NAMES['xlink']}}}href")
            if not path.is_file() or digest(path) != told.get("CHECKSUM") or path.stat().st_size != int(told.get("SIZE")):
                faults.append(f"METS: {path.relative_to(root)} is not what it says")
    listed = (root / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()
    listed = {path: told for told, path in (line.split("  ", 1) for line in listed)}
    there = {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()} - {"manifest-sha256.txt"}
    faults += [f"list: {path}" for path in there ^ listed.keys()]
    return faults + [f"list: {path}" for path in there & listed.keys() if digest(root / path) != listed[path]]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main():
    logging.disable(logging.CRITICAL)
    with open(sys.argv[1], encoding="utf-8") as asked:
        for path in asked.read().splitlines():
            try:
                verdict, remark = judge(path)
            except Exception as fault:  # a judge that cannot read a package has found it bad
                verdict, remark = "BAD", f"{type(fault).__name__}: {fault}"
            print("csip", path, verdict, " ".join(remark.split()), sep="\t")


main()
