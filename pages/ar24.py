"""AR24: the registered e-mail that is only given to whoever shows their papers and their face."""

from parcours.pages.controls import Button, Capture, Control, Heading, Tick, Upload
from parcours.pages.screen import Screen


class Ar24(Screen):
    """What its screens share."""

    site = "AR24"


class Letter(Ar24):
    """A letter waits, closed."""

    heading = Heading("Un courrier recommandé vous attend")
    confirm_identity = Button("Confirmer mon identité", called=("votre identité",))

    def confirm(self) -> "Means":
        self.confirm_identity.press()
        return Means(self.hands)


class VisualIdentification(Ar24):
    """Its screens are one run: what one agrees to, the photos, the videos."""

    part = "visual identification"


class Means(VisualIdentification):
    """The ways to open it."""

    heading = Heading("Choisissez un moyen d'identification")
    visual = Button(
        "Identification Visuelle", called=("d’identification visuelle", "votre identification visuelle")
    )

    def choose_visual(self) -> "RecordingConsent":
        self.visual.press()
        return RecordingConsent(self.hands)


class RecordingConsent(VisualIdentification):
    """Two boxes before the camera is used."""

    heading = Heading("Avant l'enregistrement")
    data = Tick("J'accepte que mes données biométriques soient utilisées pour vérifier mon identité")
    recording = Tick("J'accepte que mon image et ma voix soient enregistrées")
    begin = Button("Commencer l’enregistrement")

    def agree(self) -> "PapersPhoto":
        self.data.tick()
        self.recording.tick()
        self.begin.press()
        return PapersPhoto(self.hands)


class PapersPhoto(VisualIdentification):
    """Both sides of one's papers."""

    heading = Heading("Votre pièce d'identité")
    photograph = Capture("Filmer le recto et le verso", "Prendre la photo du recto et du verso")
    front = Upload("Photo du recto")
    back = Upload("Photo du verso")
    send = Button("Envoyer mes photos")

    def take(self) -> None:
        """Leads to the video of one's face, in one part or in two."""
        self.photograph.capture()

    def send_files(self, front: bytes, back: bytes) -> None:
        """Photos taken before, as PNG."""
        self.front.upload("recto.png", front)
        self.back.upload("verso.png", back)
        self.send.press()


class FaceVideo(VisualIdentification):
    """One's face, saying three digits."""

    heading = Heading("La vidéo de votre visage")
    film = Capture("Faire la vidéo de mon visage")

    @property
    def sign(self) -> Control:
        return self.film

    def record(self) -> "FaceTurn":
        self.film.capture()
        return FaceTurn(self.hands)


class FaceTurn(VisualIdentification):
    """One gesture more, so that no picture can stand for a face."""

    heading = Heading("La vidéo de votre visage", "Un dernier geste")
    show_papers = Capture("Remontrer ma pièce d'identité")
    turn_head = Capture("Tourner la tête")

    @property
    def sign(self) -> Control:
        return self.turn_head

    def move(self) -> "VideoCheck":
        """Show one's papers again where that is asked for, else turn one's head."""
        return self.show() if self.show_papers.offered else self.turn()

    def show(self) -> "VideoCheck":
        self.show_papers.capture()
        return VideoCheck(self.hands)

    def turn(self) -> "VideoCheck":
        self.turn_head.capture()
        return VideoCheck(self.hands)


class VideoCheck(VisualIdentification):
    """Is it good enough to be sent?"""

    heading = Heading("Vérifiez votre vidéo")
    submit_video = Button("Soumettre la vidéo")
    film_again = Button("Recommencer la vidéo")

    def submit(self) -> "LetterStatus":
        self.submit_video.press()
        return LetterStatus(self.hands)


class LetterStatus(Ar24):
    """What has become of it."""

    heading = Heading("Statut de votre courrier")
    read = Button("Consulter mon courrier")
    try_again = Button("Recommencer mon identification")

    def read_letter(self) -> "LetterContent":
        self.read.press()
        return LetterContent(self.hands)

    def try_again_after_refusal(self) -> Means:
        self.try_again.press()
        return Means(self.hands)


class LetterContent(Ar24):
    """The letter, open."""

    heading = Heading("Votre identité est vérifiée")
