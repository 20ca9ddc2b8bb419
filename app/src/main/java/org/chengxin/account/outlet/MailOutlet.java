package org.chengxin.account.outlet;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.chengxin.account.outlet.MailSettings.Security;
import org.chengxin.outbound.Outbound;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mail by SMTP. */
final class MailOutlet implements Outlet {

    private static final String TIME = "15000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailOutlet(MailSettings settings, String host, Outbound outbound) {
        this.settings = settings;
        sender.setHost(host);
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        for (String time : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + time, TIME);
        }
        properties.put("mail.smtp.socketFactory", outbound.sockets(host));
        // else it connects by itself when the factory refuses
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        for (String word : new String[] {"enable", "required"}) {
            properties.setProperty(
                    "mail.smtp.starttls." + word, String.valueOf(settings.security() == Security.STARTTLS));
        }
    }

    @Override
    public Message.Channel channel() {
        return Message.Channel.MAIL;
    }

    @Override
    public void send(String address, Words words) throws OutletException {
        try {
            sender.send(message(address, words));
        } catch (MailAuthenticationException refused) {
            throw new OutletException("refused", false);
        } catch (MailSendException failure) {
            boolean lasting = Outbound.isRefusal(failure)
                    || failure.getFailedMessages().values().stream().anyMatch(MailOutlet::isLasting);
            throw new OutletException(lasting ? "refused" : "unreachable", lasting);
        } catch (MessagingException | MailException failure) {
            throw new OutletException("address", true);
        }
    }

    /** Whether the failure is permanent: the server rejected the address. Anything else may be temporary. */
    private static boolean isLasting(Exception failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private MimeMessage message(String address, Words words) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper content = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        content.setValidateAddresses(true);
        content.setFrom(settings.from());
        content.setTo(address);
        content.setSubject(words.title());
        content.setText(words.text() + "\n");
        return message;
    }
}
