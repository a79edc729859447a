"""How quick Waymark is as ratios: each thing it does beside the least it could cost, taken turn by turn in one run."""
