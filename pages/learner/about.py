"""Method, sources, limits, versions, and the picture of spread within against gap between."""

from components.app import layout, resources
from components.html import markup
from components.html.terms import Terms
from components.learner import about
from components.shared import charts
from engine.divergence import divergence, overall
from wording.divergence import finding, title

knowledge = resources.knowledge()
layout.title("About Bearings", "about")
layout.link_notice()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
terms.show(about.purpose(knowledge, notes))
found = divergence(knowledge, knowledge.approaches)
markup.show(markup.heading("Within and between"), markup.element("p", finding(overall(found))))
charts.divergence_page_part(found, title(overall(found)))
terms.show(about.method(knowledge, notes))
markup.show(about.sources(knowledge))
