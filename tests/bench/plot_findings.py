#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plots what findings cost against their size: plot_findings.py FINDINGS_BENCH OUT.svg

Runs the program's growth benchmarks (index and search, one thread) and draws CPU time over vendors + findings, a line for
each number of schools, and beside it what schools × vendors would be. Standard library only."""
import json
import subprocess
import sys

from chart import Chart


def measure(program):
    text = subprocess.run([program, "--benchmark_filter=^growth/", "--benchmark_format=json"], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    rows = []
    for b in json.loads(text)["benchmarks"]:
        _, schools, vendors = b["name"].split("/")
        rows.append((int(schools), int(vendors), int(b["findings"]), b["cpu_time"]))
    return sorted(rows)


def plot(rows):
    chart = Chart([v + f for _, v, f, _ in rows], [r[3] for r in rows], "ms")
    sizes = sorted({r[0] for r in rows})
    for i, schools in enumerate(sizes):
        name = f"{schools:,}".replace(",", " ")
        chart.series(i, f"{name} schools", [(v + f, t) for s, v, f, t in rows if s == schools])
    # Schools and vendors growing together: their product grows with the square.
    chart.guide(len(sizes), "schools × vendors", rows[0][1] + rows[0][2], rows[0][3], 2)
    return chart.svg("CPU time of index and search, one thread", "vendors + findings")


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        f.write(plot(measure(sys.argv[1])))
