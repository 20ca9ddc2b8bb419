package org.chengxin.account.outlet;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;
import tools.jackson.core.io.JsonStringEncoder;

/** Sends SMS through a gateway, one HTTP call each. */
final class SmsOutlet implements Outlet {

    private static final int ANSWER = 16_384;
    private static final Duration TIME = Duration.ofSeconds(15);

    /** Five segments of a long Chinese SMS. */
    private static final int LONGEST = 330;

    private final SmsSettings settings;
    private final URI url;
    private final Outbound outbound;

    SmsOutlet(SmsSettings settings, URI url, Outbound outbound) {
        this.settings = settings;
        this.url = url;
        this.outbound = outbound;
    }

    @Override
    public Message.Channel channel() {
        return Message.Channel.SMS;
    }

    @Override
    public void send(String address, Words words) throws OutletException {
        Reply reply;
        try {
            reply = outbound.post(
                    url,
                    settings.headers(),
                    "application/json",
                    body(address, words).getBytes(StandardCharsets.UTF_8),
                    ANSWER,
                    TIME);
        } catch (OutboundException failure) {
            throw failure.isRefused()
                    ? new OutletException("refused", true)
                    : new OutletException("unreachable", false);
        }
        if (reply.status() / 100 != 2) {
            boolean again = reply.status() >= 500 || reply.status() == 408 || reply.status() == 429;
            throw new OutletException("refused", !again);
        }
    }

    private String body(String address, Words words) {
        String text = "【" + words.title() + "】" + words.text();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        // One pass, so that {phone} inside the text is not replaced.
        StringBuilder body = new StringBuilder();
        for (String part : settings.template().split("(?<=\\{phone})|(?=\\{phone})|(?<=\\{text})|(?=\\{text})")) {
            body.append(
                    switch (part) {
                        case "{phone}" -> quoted(address);
                        case "{text}" -> quoted(bounded);
                        default -> part;
                    });
        }
        return body.toString();
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
