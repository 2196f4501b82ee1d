"""Language models: llama.cpp in a child process, and a scripted one for tests.

Nothing here imports `llama_cpp`: only the child process does (`child/`).
"""

from appforge_desktop.adapters.llm.llama import LlamaModel
from appforge_desktop.adapters.llm.process import MODEL_PROCESS_FLAG
from appforge_desktop.adapters.llm.scripted import ScriptedModel

__all__ = ["MODEL_PROCESS_FLAG", "LlamaModel", "ScriptedModel"]
