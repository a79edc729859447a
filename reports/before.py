"""The assessments of a family before this one, as far as a version may show them."""

from pathway.assessment import Assessment
from reports import sharing
from reports.request import Request
from reports.sharing import Policy


def shown(request: Request, policy: Policy) -> tuple[Assessment, ...]:
    """Those of the request, the oldest first; what the newest says may not be given away is left out of all."""
    kept_back = request.assessment.not_disclosed
    return tuple(
        sharing.visible(one.but(not_disclosed=(*one.not_disclosed, *kept_back)), policy, request.include)
        for one in request.earlier
    )
