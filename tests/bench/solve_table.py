#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gaps of `huyuan-cli solve` to the best known values, one line an instance:
python3 solve_table.py HUYUAN_CLI VRP_FOLDER SECONDS SEEDS INSTANCE… [--objective vehicles] [--threads n]
VRP_FOLDER holds BKS.json and the instances by folder; SEEDS as 1,2,3; an INSTANCE as X/X-n401-k29.vrp or solomon/*."""
import argparse
import json
import pathlib
import subprocess
import sys


def best_known(values, path, objective):
    """The value, and the rounding it is stated in; of vehicles first also their number."""
    name = path.stem
    flat = {k.lower(): v for family in values.values() for k, v in family.items()}
    tags = [""] if objective == "vehicles" else ["_distance_trunc1", "_distance", ""]
    key = next((name.lower() + tag for tag in tags if name.lower() + tag in flat), None)
    if key is None:
        return None, None, None
    rounding = "trunc1" if key.endswith("trunc1") else None
    return flat[key]["best_known_cost"], rounding, flat[key].get("solved_with_vehicles")


def run(args, path, rounding, seed):
    command = [args.cli, "solve", str(path), "--json", "--seed", seed, "--threads", args.threads]
    command += ["--objective", args.objective, "--cpu-seconds", args.seconds]
    if rounding:
        command += ["--rounding", rounding]
    out = subprocess.run(command, capture_output=True, text=True)
    if not out.stdout:
        sys.exit(out.stderr)
    return json.loads(out.stdout)


def told(result, best, vehicles, objective):
    if result.get("score") is not None:
        return f"score {result['score']}"
    gap = f"{100 * (result['cost'] - best) / best:+.2f} %" if best else f"{result['cost']:.1f}"
    if objective == "vehicles":
        gap = f"{result['vehicles']} ({vehicles}) {gap}"
    return gap if result["feasible"] else gap + " (not all)"


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("cli")
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("seconds")
parser.add_argument("seeds")
parser.add_argument("instances", nargs="+")
parser.add_argument("--objective", default="distance")
parser.add_argument("--threads", default="1")
args = parser.parse_args()
known = json.loads((args.folder / "BKS.json").read_text(encoding="utf-8"))
for pattern in args.instances:
    for path in sorted(args.folder.glob(pattern)):
        best, rounding, vehicles = best_known(known, path, args.objective)
        results = [run(args, path, rounding, seed) for seed in args.seeds.split(",")]
        print(path.stem, *[told(r, best, vehicles, args.objective) for r in results], sep=" | ", flush=True)
