"""Pieces of pages in which drifts are planted: what hides a control, what splits it, what demands more."""

MENU = "<button type=button popovertarget=more>Plus</button><div id=more popover>{}</div>"
LAZY = (
    "<button type=button aria-expanded=false onclick=\"this.setAttribute('aria-expanded', 'true');"
    "this.insertAdjacentHTML('afterend', '{}')\">Plus</button>"
)
TABS = (
    "<div role=tablist><button type=button role=tab aria-selected=true>Résumé</button>"
    '<button type=button role=tab aria-selected=false aria-controls=other onclick="this.setAttribute('
    "'aria-selected', 'true'); other.hidden = false\">Envoi</button></div>"
    "<div role=tabpanel id=other hidden>{}</div>"
)
FOLD = "<details><summary>Options</summary>{}</details>"
SEND = "<button>Transmettre la demande</button>"
BEGIN = "<button>Commencer</button>"
RELUE = (
    "<label><input type=checkbox required onclick='this.form.go.disabled = !this.checked'> J'ai relu"
    "</label><button name=go disabled>Transmettre la demande</button>"
)
MYSELF = "<button>Envoyer moi-même</button>"
PREFIXED = "<label>Indicatif <input required></label><label>Numéro de mobile <input required></label>"
