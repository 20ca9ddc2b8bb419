package org.chengxin.detection.learn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link ModelOut} wrote, and nothing else: no length is believed that the file does not hold, and whoever reads a
 * part checks that it hangs together, so that a file made with bad intent is refused and never runs anything.
 */
public final class ModelIn {

    /** Larger ones are no models of ours. */
    public static final int MOST_BYTES = 1 << 29;

    private final ByteBuffer in;

    /**
     * Reads all of a file.
     *
     * @throws Refused where it is no model of that kind and form, or damaged
     */
    public ModelIn(InputStream file, String kind, int form) throws IOException {
        byte[] all = file.readNBytes(MOST_BYTES + 1);
        int size = all.length - ModelOut.DIGEST;
        boolean marked = size >= ModelOut.MARK.length
                && Arrays.equals(all, 0, ModelOut.MARK.length, ModelOut.MARK, 0, ModelOut.MARK.length);
        if (!marked || all.length > MOST_BYTES) {
            throw new Refused("no model of chengxin detect");
        }
        if (!Arrays.equals(all, size, all.length, ModelOut.digest(all, size), 0, ModelOut.DIGEST)) {
            throw new Refused("a model that was cut or changed");
        }
        in = ByteBuffer.wrap(all, ModelOut.MARK.length, size - ModelOut.MARK.length);
        int written = whole();
        String found = text();
        if (written != form || !found.equals(kind)) {
            throw new Refused("a model of another kind or form: train it again");
        }
    }

    private int whole() throws Refused {
        require(in.remaining() >= Integer.BYTES);
        return in.getInt();
    }

    private int length(int bytesEach) throws Refused {
        int length = whole();
        require(length >= 0 && (long) length * bytesEach <= in.remaining());
        return length;
    }

    /** What every part of a model asks of itself. */
    public static void require(boolean holds) throws Refused {
        if (!holds) {
            throw new Refused("a model that does not hang together");
        }
    }

    public long number() throws Refused {
        require(in.remaining() >= Long.BYTES);
        return in.getLong();
    }

    /** A whole number within bounds, both included. */
    public int whole(long least, long most) throws Refused {
        long number = number();
        require(number >= least && number <= most && number <= Integer.MAX_VALUE);
        return (int) number;
    }

    /** A number, infinite at most. */
    public double decimal() throws Refused {
        require(in.remaining() >= Double.BYTES);
        double number = in.getDouble();
        require(!Double.isNaN(number));
        return number;
    }

    public String text() throws Refused {
        byte[] written = new byte[length(1)];
        in.get(written);
        return new String(written, StandardCharsets.UTF_8);
    }

    public List<String> texts() throws Refused {
        int count = length(Integer.BYTES);
        List<String> texts = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    /** Whole numbers within bounds, both included. */
    public int[] numbers(int least, int most) throws Refused {
        int[] numbers = new int[length(Integer.BYTES)];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.getInt();
            require(numbers[at] >= least && numbers[at] <= most);
        }
        return numbers;
    }

    /** Numbers, infinite at most. */
    public double[] decimals() throws Refused {
        double[] numbers = new double[length(Double.BYTES)];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.getDouble();
            require(!Double.isNaN(numbers[at]));
        }
        return numbers;
    }

    public double[] decimals(int count) throws Refused {
        double[] numbers = decimals();
        require(numbers.length == count);
        return numbers;
    }

    public long[] numbers() throws Refused {
        long[] numbers = new long[length(Long.BYTES)];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.getLong();
        }
        return numbers;
    }

    public double[][] columns() throws Refused {
        double[][] columns = new double[length(Integer.BYTES)][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = decimals();
        }
        return columns;
    }

    /** Nothing may stand behind a model. */
    public void end() throws Refused {
        require(!in.hasRemaining());
    }

    /** A file that is no model of ours; says nothing of what stood in it. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        public Refused(String why) {
            super(why);
        }
    }
}
