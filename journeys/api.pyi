from parcours.journeys.public.verifying import NotWalked as NotWalked
from parcours.journeys.public.verifying import Unusable as Unusable
from parcours.journeys.public.verifying import verify as verify
from parcours.journeys.verdict.model import Finding as Finding
from parcours.journeys.verdict.model import StepVerdict as StepVerdict
from parcours.journeys.verdict.model import Verdict as Verdict
from parcours.journeys.walk.journey import Journey as Journey
from parcours.journeys.walk.journey import Variant as Variant
from parcours.journeys.walk.person import Person as Person
from parcours.journeys.walk.stage import OwnTarget
from parcours.journeys.walk.traits import Traits as Traits
from parcours.journeys.walk.walker import Walker as Walker
from parcours.pages.controls import Button as Button
from parcours.pages.controls import ButtonOrLink as ButtonOrLink
from parcours.pages.controls import Capture as Capture
from parcours.pages.controls import Choice as Choice
from parcours.pages.controls import CodeField as CodeField
from parcours.pages.controls import Control as Control
from parcours.pages.controls import Field as Field
from parcours.pages.controls import Heading as Heading
from parcours.pages.controls import Link as Link
from parcours.pages.controls import Paragraph as Paragraph
from parcours.pages.controls import Tick as Tick
from parcours.pages.controls import Upload as Upload
from parcours.pages.controls import Zone as Zone
from parcours.pages.screen import Hands as Hands
from parcours.pages.screen import Screen as Screen
from parcours.pages.screen import first_of as first_of

Target = OwnTarget
