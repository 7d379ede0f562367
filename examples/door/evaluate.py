"""An assessment evaluated from Python: evaluate.py PACK FILE. Prints the evaluation, or what is wrong."""
import sys

import assay

try:
    with open(sys.argv[2], "rb") as file:
        document = assay.Pack.load(sys.argv[1]).open(file.read())
    sys.stdout.buffer.write(document.evaluation())
except assay.Error as error:
    sys.exit(str(error))
