"""Method, sources, limits, versions, and the picture of spread within against gap between."""

from components import about, charts, frame, markup, resources
from components.terms import Terms
from engine.compare import divergence, overall
from engine.explain import finding, title

knowledge = resources.knowledge()
frame.title("About Bearings", "about")
frame.link_notice()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
terms.show(about.purpose(knowledge, notes))
found = divergence(knowledge, knowledge.approaches)
markup.show(markup.heading("Within and between"), markup.element("p", finding(overall(found))))
charts.divergence_page_part(found, title(overall(found)))
terms.show(about.method(knowledge, notes))
markup.show(about.sources(knowledge))
