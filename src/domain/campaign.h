// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"
#include "domain/plan.h"
#include "domain/team.h"

/// The month's round: what is drawn, who goes, in which order.
