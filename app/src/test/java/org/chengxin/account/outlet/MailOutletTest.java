package org.chengxin.account.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.chengxin.account.outlet.MailSettings.Security;
import org.chengxin.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail goes to one address of a server that may be called; what cannot be sent says whether to try again. */
class MailOutletTest {

    private static final Words WORDS = new Words("受理通知：您的投诉", "您的投诉已受理。\n编号 〔2026〕诉1号", "/x");

    private SmtpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = new SmtpServer();
    }

    @AfterEach
    void stops() throws IOException {
        server.close();
    }

    @Test
    void aMailArrivesWithItsWordsAndNobodyElseGetsIt() throws Exception {
        outlet(Security.NONE, "127.0.0.1").send("zhang@example.com", WORDS);
        assertThat(server.recipients).containsExactly("RCPT TO:<zhang@example.com>");
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.mails.get(0).getBytes(StandardCharsets.UTF_8)));
        assertThat(mail.getSubject()).isEqualTo(WORDS.title());
        assertThat(mail.getContent().toString().replace("\r", "")).isEqualTo(WORDS.text() + "\n");
        assertThat(mail.getFrom()[0]).hasToString("noreply@chengxin.example");
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsNotTriedAgain() {
        server.answerToRecipient = "550 no such user";
        assertFails(outlet(Security.NONE, "127.0.0.1"), "zhang@example.com", "refused", true);
    }

    @Test
    void aFullMailboxAndAServerThatIsGoneAreTriedAgain() throws IOException {
        server.answerToRecipient = "452 mailbox full";
        MailOutlet outlet = outlet(Security.NONE, "127.0.0.1");
        assertFails(outlet, "zhang@example.com", "unreachable", false);
        server.close();
        assertFails(outlet, "zhang@example.com", "unreachable", false);
    }

    @Test
    void aServerWithoutEncryptionGetsNothingUnlessThatIsSet() {
        assertFails(outlet(Security.STARTTLS, "127.0.0.1"), "zhang@example.com", "unreachable", false);
        assertThat(server.mails).isEmpty();
    }

    @Test
    void aPrivateServerThatIsNotAllowedIsNotCalled() {
        assertFails(outlet(Security.NONE, "10.1.2.3"), "zhang@example.com", "refused", true);
        assertFails(outlet(Security.NONE, "2130706433"), "zhang@example.com", "refused", true);
    }

    @Test
    void anAddressThatIsSeveralIsNotSentTo() {
        assertFails(outlet(Security.NONE, "127.0.0.1"), "a@b.cn, c@d.cn", "address", true);
        assertThat(server.recipients).isEmpty();
    }

    @Test
    void theFailureNamesNeitherAddressNorWords() {
        server.answerToRecipient = "550 zhang@example.com is unknown";
        assertThatThrownBy(() -> outlet(Security.NONE, "127.0.0.1").send("zhang@example.com", WORDS))
                .hasMessageNotContaining("zhang")
                .hasNoCause();
    }

    private static void assertFails(MailOutlet outlet, String address, String word, boolean lasting) {
        assertThatThrownBy(() -> outlet.send(address, WORDS))
                .isInstanceOfSatisfying(
                        OutletException.class,
                        failure -> assertThat(failure.isLasting()).isEqualTo(lasting))
                .hasMessage(word);
    }

    private MailOutlet outlet(Security security, String host) {
        MailSettings settings = new MailSettings(host, server.port(), null, null, "noreply@chengxin.example", security);
        return new MailOutlet(settings, host, Outbound.allowing(List.of("127.0.0.1")));
    }
}
