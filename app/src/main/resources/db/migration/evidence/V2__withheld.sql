-- Since when signed checkpoints are withheld because their cosignatures do not meet the policy, and what was missing last.
alter table evidence.head add column withheld_since timestamptz, add column withheld_why text;
