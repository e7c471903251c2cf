"""The kit builder: papers of any pages, in any order, as one document or one ZIP. What was chosen stands in the address and nowhere else."""
