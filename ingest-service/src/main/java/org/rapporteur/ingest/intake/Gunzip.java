package org.rapporteur.ingest.intake;

import io.vertx.core.buffer.Buffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rapporteur.api.ProblemException;

/**
 * Decompresses gzip (RFC 1952) as it arrives, a bounded piece at a time, however far it expands. A state machine over
 * header, deflated data and trailer; one member may follow another.
 */
final class Gunzip implements AutoCloseable {
    private static final int PIECE = 64 << 10;
    private static final int TRAILER = 8;

    private enum State {
        FIXED_HEADER,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        HEADER_CHECK,
        DATA,
        TRAILER
    }

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private State state = State.FIXED_HEADER;
    private int flags;
    private int position;
    private long number;
    private byte[] input = {};
    private int next;

    /** Pieces of what these bytes expand to; to be used up before the next bytes are given. */
    Iterator<Buffer> expand(byte[] bytes) {
        input = bytes;
        next = 0;
        return new Iterator<>() {
            private Buffer piece = inflate();

            @Override
            public boolean hasNext() {
                return piece != null;
            }

            @Override
            public Buffer next() {
                if (piece == null) throw new NoSuchElementException();
                Buffer current = piece;
                piece = inflate();
                return current;
            }
        };
    }

    /** @throws ProblemException 400 where the data broke off */
    void end() {
        if (state != State.FIXED_HEADER || position != 0) throw broken("ends early");
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** The next piece; null when the input is used up. */
    private Buffer inflate() {
        while (next < input.length) {
            if (state != State.DATA) {
                frame(input[next++] & 0xff);
                if (state == State.DATA) inflater.setInput(input, next, input.length - next);
                continue;
            }
            if (inflater.needsInput()) inflater.setInput(input, next, input.length - next);
            byte[] out = new byte[PIECE];
            int length = inflate(out);
            next = input.length - inflater.getRemaining();
            if (inflater.finished()) enter(State.TRAILER);
            if (length > 0) return Buffer.buffer(length == PIECE ? out : java.util.Arrays.copyOf(out, length));
        }
        return pending();
    }

    /** What the inflater still holds of input that it has swallowed whole. */
    private Buffer pending() {
        if (state != State.DATA) return null;
        byte[] out = new byte[PIECE];
        int length = inflate(out);
        if (inflater.finished()) enter(State.TRAILER);
        return length == 0 ? null : Buffer.buffer(java.util.Arrays.copyOf(out, length));
    }

    private int inflate(byte[] out) {
        try {
            int length = inflater.inflate(out);
            if (inflater.needsDictionary()) throw broken("asks for a dictionary");
            checksum.update(out, 0, length);
            return length;
        } catch (DataFormatException e) {
            throw broken("is damaged");
        }
    }

    private void frame(int octet) {
        switch (state) {
            case FIXED_HEADER -> fixedHeader(octet);
            case EXTRA_LENGTH -> {
                number |= (long) octet << (8 * position++);
                if (position == 2) enter(number == 0 ? after(State.EXTRA) : State.EXTRA);
            }
            case EXTRA -> {
                if (++position == number) enter(after(State.EXTRA));
            }
            case NAME, COMMENT -> {
                if (octet == 0) enter(after(state));
            }
            case HEADER_CHECK -> {
                if (++position == 2) enter(State.DATA);
            }
            case TRAILER -> trailer(octet);
            case DATA -> throw new IllegalStateException("Deflated data is not framed");
        }
    }

    private void fixedHeader(int octet) {
        boolean wrong = position == 0 && octet != 0x1f
                || position == 1 && octet != 0x8b
                || position == 2 && octet != 8
                || position == 3 && (octet & 0xe0) != 0;
        if (wrong) throw broken("is not gzip");
        if (position == 3) flags = octet;
        if (++position == 10) enter(after(State.FIXED_HEADER));
    }

    /** The part that the flags say comes next. */
    private State after(State part) {
        if (part == State.FIXED_HEADER && (flags & 4) != 0) return State.EXTRA_LENGTH;
        if (part.compareTo(State.NAME) < 0 && (flags & 8) != 0) return State.NAME;
        if (part.compareTo(State.COMMENT) < 0 && (flags & 16) != 0) return State.COMMENT;
        return (flags & 2) != 0 ? State.HEADER_CHECK : State.DATA;
    }

    private void trailer(int octet) {
        if (position < 4) number |= (long) octet << (8 * position);
        if (++position < TRAILER) return;
        if (number != checksum.getValue()) throw broken("does not match its checksum");
        inflater.reset();
        checksum.reset();
        enter(State.FIXED_HEADER);
    }

    private void enter(State following) {
        state = following;
        position = 0;
        if (following != State.EXTRA) number = 0;
    }

    private static ProblemException broken(String what) {
        return ProblemException.badRequest("body", "claims to be gzip, but " + what);
    }
}
