"""Rules of content packaging that both standards share, as their schemas and guides write them."""

import xml.etree.ElementTree as ET
from collections import Counter


def names(root: ET.Element) -> list[str]:
    """The local names of an element's children, in order."""
    return [child.tag.rpartition("}")[2] for child in root]


def faults(root: ET.Element, files: set[str]) -> list[str]:
    """What is wrong with a manifest, given the files beside it."""
    ns = root.tag.partition("}")[0] + "}"
    found = []
    if names(root) != ["metadata", "organizations", "resources"]:
        found.append(f"parts {names(root)}")
    if names(root[0])[:2] != ["schema", "schemaversion"]:
        found.append(f"metadata begins with {names(root[0])}")
    marks = Counter(one.attrib["identifier"] for one in root.iter() if "identifier" in one.attrib)
    found += [f"identifier {mark} twice" for mark, n in marks.items() if n > 1]
    resources = {one.attrib["identifier"]: one for one in root.iter(f"{ns}resource")}
    for item in root.iter(f"{ns}item"):
        if (to := item.attrib.get("identifierref")) is not None and to not in resources:
            found.append(f"item leads to {to}")
    for need in root.iter(f"{ns}dependency"):
        if need.attrib["identifierref"] not in resources:
            found.append(f"dependency on {need.attrib['identifierref']}")
    told = []
    for key, resource in resources.items():
        own = [file.attrib["href"] for file in resource.iter(f"{ns}file")]
        told += own
        if not own or ("href" in resource.attrib and resource.attrib["href"] not in own):
            found.append(f"resource {key} does not name its file")
    if sorted(told) != sorted(files - {"imsmanifest.xml"}):
        found.append(f"files {sorted(told)} but there are {sorted(files)}")
    return found
