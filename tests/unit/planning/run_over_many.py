# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a script, unchanged, over many pairs of files in one process: python3 run_over_many.py SCRIPT COUNT FOLDER.
Its arguments are FOLDER/<i>.json and FOLDER/<i>.csv for i below COUNT. Prints one JSON list of [exit code, what the script said]. Each run has globals of its own."""
import contextlib
import io
import json
import os
import sys
import traceback


def run(code, arguments):
    said = io.StringIO()
    status = 0
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        sys.argv = arguments
        try:
            exec(code, {"__name__": "__main__", "__file__": arguments[0]})
        except SystemExit as stop:  # as the interpreter takes it: none is 0, a text is printed and is 1
            status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
            if status and stop.code is not status:
                print(stop.code)
        except Exception:
            status = 1
            traceback.print_exc()
    return [status, said.getvalue()]


def main(script, count, folder):
    with open(script, encoding="utf-8") as file:
        code = compile(file.read(), script, "exec")
    pairs = ([os.path.join(folder, f"{i}.{kind}") for kind in ("json", "csv")] for i in range(int(count)))
    print(json.dumps([run(code, [script, *pair]) for pair in pairs]))


if __name__ == "__main__":
    main(*sys.argv[1:])
