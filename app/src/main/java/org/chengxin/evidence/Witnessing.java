package org.chengxin.evidence;

import java.time.Clock;
import org.chengxin.evidencelog.witness.WitnessClient;
import org.chengxin.evidencelog.witness.WitnessTransport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the publisher asks to cosign: the witnesses of the log's policy that have an address. */
@Configuration(proxyBeanMethods = false)
class Witnessing {

    @Bean(destroyMethod = "close")
    WitnessClient witnessClient(LogIdentity identity, Clock clock) {
        return new WitnessClient(
                WitnessClient.peers(identity.cosigning()), WitnessTransport.http(), WitnessClient.DEADLINE, clock);
    }
}
