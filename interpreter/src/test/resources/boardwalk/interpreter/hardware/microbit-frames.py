# board: microbit-v1, until: 5s
# Frames of samples sound as high as their wave is; a wave longer than a frame and silence too.
import audio
from microbit import sleep


def frames(samples_of_a_wave, count, height=100):
    for n in range(count):
        frame = audio.AudioFrame()
        for i in range(32):
            at = (n * 32 + i) % samples_of_a_wave
            frame[i] = 128 + (height if at < samples_of_a_wave // 2 else -height)
        yield frame


for samples in (32, 16, 8, 48, 64):
    audio.play(frames(samples, 122))  # half a second
audio.play(frames(32, 122, height=0))
audio.play(frames(32, 122))
print("played")
