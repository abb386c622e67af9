// SPDX-License-Identifier: GPL-3.0-or-later
// A record of format huyuan-draw/1 and its list, made with Python from the rules of that format. Synthetic.
constexpr const char* FirstFormatList = R"(C00,371300
C07,371302
C11,371300
C18,371302
C22,371300
C33,371300
C37,371301
C44,371300
C48,371301
C59,371301
C70,371301
C74,371302
C81,371301
C85,371302
C96,371302
)";
constexpr const char* FirstFormatRecord = R"({
  "drawn_at": "2026-10-01T02:00:00Z",
  "entropy": "晴 3f9a",
  "format": "huyuan-draw/1",
  "frozen_at": "2026-10-01T01:00:00Z",
  "operator": "经办人",
  "permutation": 0,
  "population_hash": "c3c00e06f2848eeda028465b7e96c67128f893a94f8ecf838fa488a4e082da33",
  "population_size": 15,
  "result_hash": "c9799bac98cde38915d6b47d1b238708db3602e2a2b7023bf84b5bb12a266b69",
  "seed": "LY-2026-10|city|晴 3f9a",
  "spec": {
    "campaign": "2026-10",
    "kinds": [],
    "months_since_visit": 3,
    "no_pair_within_months": 3,
    "per_district": 2,
    "reserves_per_district": 1,
    "scope": "city",
    "verdicts": [
      "inside",
      "borderline"
    ]
  },
  "spec_hash": "b8a87ddc2dd423bfe0f087b30bc7a0cf33959267651b3dd57114b3ffecd3c1a1",
  "supervisor": "监督人",
  "targets": [
    {
      "code": "C44",
      "rank_hash": "52cd9560489044faa88876386cc88f736ca1a7bf39a37855faced9cb08000c84",
      "reserve": false,
      "stratum": "371300"
    },
    {
      "code": "C33",
      "rank_hash": "b05f30c2c6c55ad5ebd97359a38ae3f52bc407fd5463dfbe99ab369ed184b4e0",
      "reserve": false,
      "stratum": "371300"
    },
    {
      "code": "C00",
      "rank_hash": "ccad94ec6cb495b0893974bf6ab8920ca843b958e8964cc6f46896051c52c16f",
      "reserve": true,
      "stratum": "371300"
    },
    {
      "code": "C59",
      "rank_hash": "4519c0dba25af7b13a634ded9ff075dc2c98443824a2cc573ed2204a42eee46f",
      "reserve": false,
      "stratum": "371301"
    },
    {
      "code": "C81",
      "rank_hash": "73d33734c238d3f85a2fec5934e3acbd1d2cc61377dc9a0327ef98ab2e1499a0",
      "reserve": false,
      "stratum": "371301"
    },
    {
      "code": "C37",
      "rank_hash": "8d50dc099cd48da932fecfd006ccdede7762ca9d570acf5bf9fa7fc552d075e0",
      "reserve": true,
      "stratum": "371301"
    },
    {
      "code": "C85",
      "rank_hash": "1bbb711abd884910f4ddcb9ce83b51237a5d5a8219fdbdc053427409c97ae8c0",
      "reserve": false,
      "stratum": "371302"
    },
    {
      "code": "C07",
      "rank_hash": "573fdb0a8a8553ee582feff368981834a6659ba51da27ab78765c41bc5259763",
      "reserve": false,
      "stratum": "371302"
    },
    {
      "code": "C74",
      "rank_hash": "7dfc8945db2df273918c291df907d24acd18a2429dca601bab41b61ea2358683",
      "reserve": true,
      "stratum": "371302"
    }
  ],
  "teams": [
    {
      "district": "371302",
      "team": 1
    },
    {
      "district": "371300",
      "team": 2
    },
    {
      "district": "371301",
      "team": 3
    }
  ]
}
)";
