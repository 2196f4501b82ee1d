"""What every other layer may use: errors, jobs, clock, ids, events, paths. Imports nothing of ours."""
