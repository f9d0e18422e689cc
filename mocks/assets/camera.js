// Takes photos and short videos with the camera, and sends them as a form would.
// The picture is never shown: two walks must look the same.

const TAKE_MS = 300;

async function camera(sound) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: sound });
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  return { stream, video };
}

async function photo() {
  const { stream, video } = await camera(false);
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d").drawImage(video, 0, 0);
  stream.getTracks().forEach((track) => track.stop());
  return new Promise((taken) => canvas.toBlob(taken, "image/png"));
}

async function film() {
  const { stream } = await camera(true);
  const recorder = new MediaRecorder(stream, { mimeType: "video/webm" });
  const parts = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const over = new Promise((stopped) => recorder.addEventListener("stop", stopped));
  recorder.start();
  setTimeout(() => recorder.stop(), TAKE_MS);
  await over;
  stream.getTracks().forEach((track) => track.stop());
  return new Blob(parts, { type: "video/webm" });
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-captures]");
  if (!button || button.disabled) return;
  button.disabled = true;
  const body = button.form ? new FormData(button.form) : new FormData();
  body.set("_pressed", button.id);
  try {
    for (const name of button.dataset.fills.split(" ")) {
      const taken = await (button.dataset.captures === "photo" ? photo() : film());
      body.set(name, taken, name);
    }
  } catch {
    document.querySelector("[data-no-camera]").hidden = false;
    button.disabled = false;
    return;
  }
  const answer = await fetch(location.href, { method: "POST", body });
  location.assign(answer.url);
});
