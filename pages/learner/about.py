"""Method, sources, limits, versions, and the picture of spread within against gap between."""

from components import about, charts, frame, markup, resources
from engine.compare import divergence, overall
from engine.explain import finding, title

knowledge = resources.knowledge()
frame.title("About Bearings", "about")
frame.link_notice()
notes = markup.Notes(knowledge)
markup.show(about.purpose(knowledge, notes))
found = divergence(knowledge, knowledge.approaches)
markup.show(markup.heading("Within and between"), markup.element("p", finding(overall(found))))
charts.divergence_page_part(found, title(overall(found)))
markup.show(about.method(knowledge, notes), about.sources(knowledge))
