package org.chengxin.detection.ring;

/**
 * How rings are looked for.
 *
 * @param threads the findings do not depend on them
 * @param alpha the chance that any block at all is reported on a market without rings
 */
public record RingSettings(int threads, double alpha) {

    public RingSettings {
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads must be 1 to 256");
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1");
        }
    }

    public static RingSettings standard() {
        return new RingSettings(Runtime.getRuntime().availableProcessors(), 0.001);
    }
}
