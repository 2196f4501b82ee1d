"""Property tests are judged by what they find, not by how long an example takes on a busy machine."""

from hypothesis import HealthCheck, settings

settings.register_profile("appforge", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("appforge")
