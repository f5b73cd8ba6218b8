# umqtt.robust: connects again whenever the connection is lost.

import time

from . import simple


class MQTTClient(simple.MQTTClient):
    DELAY = 2
    DEBUG = False

    def delay(self, i):
        time.sleep(self.DELAY)

    def log(self, in_reconnect, e):
        if self.DEBUG:
            print("mqtt reconnect: %r" % e if in_reconnect else "mqtt: %r" % e)

    def reconnect(self):
        i = 0
        while True:
            try:
                return self.connect(False)
            except OSError as e:
                self.log(True, e)
                i += 1
                self.delay(i)

    def _persist(self, action, attempts):
        while attempts:
            try:
                return action()
            except OSError as e:
                self.log(False, e)
            self.reconnect()
            attempts -= 1

    def publish(self, topic, msg, retain=False, qos=0):
        act = super().publish
        return self._persist(lambda: act(topic, msg, retain, qos), -1)

    def wait_msg(self):
        return self._persist(super().wait_msg, -1)

    def check_msg(self, attempts=2):
        act = super().wait_msg

        def look():
            self.sock.setblocking(False)
            return act()

        return self._persist(look, attempts)
