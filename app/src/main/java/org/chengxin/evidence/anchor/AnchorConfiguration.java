package org.chengxin.evidence.anchor;

import java.io.IOException;
import java.nio.file.Files;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.outbound.Outbound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The anchor of this installation, if it has one. */
@Configuration(proxyBeanMethods = false)
class AnchorConfiguration {

    @Bean
    @ConditionalOnProperty("chengxin.anchor.tsa.url")
    Anchor timeStampAnchor(TimeStampSettings settings, Outbound outbound) {
        if (settings.url() == null || settings.certificate() == null) {
            throw new IllegalStateException(
                    "chengxin.anchor.tsa.url needs chengxin.anchor.tsa.certificate, the PEM file"
                            + " of the authority（时间戳机构缺少证书设置）");
        }
        try {
            return new TimeStampAnchor(settings.url(), Files.readAllBytes(settings.certificate()), outbound);
        } catch (IOException | VerificationException unreadable) {
            throw new IllegalStateException("chengxin.anchor.tsa.certificate " + settings.certificate()
                    + " cannot be read as PEM certificates（证书文件无法读取）");
        }
    }
}
