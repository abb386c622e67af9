"""Draws again from record and list alone: python3 verify_draw.py RECORD LIST. SPDX-License-Identifier: GPL-3.0-or-later
Left to verify_draw_all.py: targets by stratum, places by district, officers, meetings, ranks too close for doubles."""
import hashlib, json, math, sys
def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()
def lines(pattern, *items):
    return "".join(pattern.format_map(item) + "\n" for item in items)
def rank(member):  # by hash; with weights by -ln(u)/w first
    value = sha(f"{seed}\n{member[0]}")
    return -math.log(int(value[:13], 16) / 2**52) / int(member[3]) if spec["weights"] else 0, value
def deal(order):  # the places in turn to the teams
    return [(t["team"], p.split("#")[0]) for i, t in enumerate(crew["teams"]) for p in order[i :: len(crew["teams"])]]
record, text = (open(name, encoding="utf-8-sig").read() for name in sys.argv[1:3])
r, members = json.loads(record), sorted(line.split(",") for line in text.split("\n") if line)
seed, spec, crew, served, targets = r["seed"], r["spec"], r["crew"], [t["district"] for t in r["teams"]], []
dump = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
freeze = lines("{format}\ncampaign,{spec[campaign]}\nnumber,{number}\nfreezes,{freezes}", r)
freeze += lines("replaces,{number},{result_hash},{reason}", *r["replaces"])
freeze += lines("spec,{spec_hash}\npopulation,{population_size},{population_hash}", r)
freeze += "".join(f"excluded,{reason},{n}\n" for reason, n in sorted(r["exclusions"].items()))
freeze += lines("exclusions,{exclusions_hash}\ncrew,{crew_hash}\nfrozen_at,{frozen_at}\noperator,{operator}", r)
result = lines("seed,{seed}\nfreeze,{freeze_hash}", r)
for q in r["quotas"]:
    ranked = sorted((m for m in members if m[2] == q["stratum"]), key=rank)
    for i, m in enumerate(ranked[: q["targets"] + q["reserves"]]):
        targets.append(dict(code=m[0], district=m[1], stratum=m[2], rank_hash=rank(m)[1], reserve=i >= q["targets"]))
        result += f"target,{m[0]},{m[1]},{m[2]},{rank(m)[1]},{'drawn' if i < q['targets'] else 'reserve'}\n"
barred = {(t["team"], d) for t in crew["teams"] for d in [t["home"], *t["recused"]]}
barred |= {(p["team"], p["district"]) for p in crew["recent"]}
places = [d if k == 0 else f"{d}#{k + 1}" for d in sorted(set(served)) for k in range(served.count(d))]
orders = (sorted(places, key=lambda p: sha(f"{seed}|perm|{j}\n{p}")) for j in range(100000))
j, who = next((j, deal(order)) for j, order in enumerate(orders) if not barred.intersection(deal(order)))
result += lines("permutation,{permutation}", r) + lines("team,{team},{district}", *r["teams"])
result += lines("officer_permutation,{officer_permutation}", r) + lines("officer,{team},{officer}", *r["officers"])
result += lines("meeting,{officer},{vendor}", *r["meetings"]) + lines("drawn_at,{drawn_at}\nsupervisor,{supervisor}", r)
campaign = spec["campaign"] + (f"-{r['number']}" if r["number"] > 1 else "")
own = dict(seed=f"LY-{campaign}|{spec['scope']}|{r['entropy']}", population_size=len({m[0] for m in members}))
own |= dict(spec_hash=sha(dump(spec)), crew_hash=sha(dump(crew)), freeze_hash=sha(freeze), result_hash=sha(result))
own |= dict(population_hash=sha(text), teams=[dict(team=t, district=d) for t, d in who], permutation=j, targets=targets)
sys.exit("\n".join(f"not confirmed: {key}" for key in own if own[key] != r[key]) or print("confirmed"))
