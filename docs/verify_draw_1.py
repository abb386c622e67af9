#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Confirms a record of the first format (huyuan-draw/1): python3 verify_draw_1.py RECORD.json LIST.csv."""
import hashlib
import json
import sys


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def main(record_path, list_path):
    with open(record_path, encoding="utf-8-sig") as f:
        r = json.load(f)
    with open(list_path, encoding="utf-8-sig") as f:
        members = sorted(tuple(line.split(",")) for line in f.read().split("\n") if line)
    spec, wrong = r["spec"], []

    def check(what, stated, found):
        if stated != found:
            wrong.append(f"{what}: the record says {stated!r}, found {found!r}")

    check("list", r["population_hash"], sha256("".join(f"{c},{s}\n" for c, s in members)))
    check("size", r["population_size"], len(members))
    check("codes", len(members), len({c for c, _ in members}))
    check("spec", r["spec_hash"], sha256(json.dumps(spec, sort_keys=True, separators=(",", ":"), ensure_ascii=False)))
    check("seed", r["seed"], f"LY-{spec['campaign']}|{spec['scope']}|{r['entropy']}")
    targets, n = [], spec["per_district"]
    for stratum in sorted({s for _, s in members}, key=lambda s: s.encode()):
        ranked = sorted((sha256(r["seed"] + "\n" + c), c) for c, s in members if s == stratum)
        for i, (key, code) in enumerate(ranked[: n + spec["reserves_per_district"]]):
            targets.append({"code": code, "stratum": stratum, "rank_hash": key, "reserve": i >= n})
    check("targets", r["targets"], targets)
    teams, districts = [t["team"] for t in r["teams"]], {t["district"] for t in r["teams"]}
    if len(districts) == len(teams):  # with fewer teams than districts, those on the list took part
        districts |= {s for _, s in members}
    order = sorted(districts, key=lambda d: sha256(f"{r['seed']}|perm|{r['permutation']}\n{d}"))
    check("teams", r["teams"], [{"team": t, "district": order[i % len(order)]} for i, t in enumerate(teams)])
    lines = [r["seed"]]
    lines += [f"{t['code']},{t['stratum']},{t['rank_hash']},{'reserve' if t['reserve'] else 'drawn'}" for t in targets]
    lines += [f"permutation,{r['permutation']}"] + [f"team,{t['team']},{t['district']}" for t in r["teams"]]
    check("result", r["result_hash"], sha256("".join(line + "\n" for line in lines)))
    print("\n".join(wrong) if wrong else f"confirmed: {len(targets)} targets, {len(teams)} teams")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
