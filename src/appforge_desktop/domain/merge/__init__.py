"""Three-way merge: what the person changed and what is written anew come together, and nothing is lost."""

from appforge_desktop.domain.merge.texts import Conflict, MergeResult, OnConflict, merge3
from appforge_desktop.domain.merge.trees import TreeMerge, merge_trees, text_of

__all__ = ["Conflict", "MergeResult", "OnConflict", "TreeMerge", "merge3", "merge_trees", "text_of"]
