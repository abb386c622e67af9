#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plots what travel costs as the network grows: plot_roads.py MATRIX_BENCH OUT.svg

Runs the program's growth benchmarks (Porto cut down, whole, and laid side by side; one thread; HUYUAN_SHARED must lead to
the shared data) and draws the CPU time of one row of a 1 000 × 1 000 matrix, and of new weights for the whole network,
over its junctions. Standard library only."""
import json
import subprocess
import sys

from chart import Chart


def measure(program):
    text = subprocess.run([program, "--benchmark_filter=^growth/", "--benchmark_format=json"], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    return sorted((b["junctions"], b["matrix_s"], b["customise_s"]) for b in json.loads(text)["benchmarks"])


def plot(rows):
    per_row = [(n, t) for n, t, _ in rows]  # s per 1 000 rows = ms per row
    weights = [(n, 1000 * t) for n, _, t in rows]
    chart = Chart([r[0] for r in rows], [t for _, t in per_row + weights], "ms")
    chart.series(0, "a row of a 1 000² matrix", per_row)
    chart.series(1, "new weights for all", weights)
    chart.guide(2, "in proportion", weights[0][0], weights[0][1], 1)
    return chart.svg("CPU time, one thread", "junctions")


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        f.write(plot(measure(sys.argv[1])))
