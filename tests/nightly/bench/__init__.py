"""How long everything takes, in one run and as ratios: `make bench`; no test asserts figures of a machine."""
