package org.chengxin.subject;

import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.host.Hosts.HostsConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a platform's shop links again when other hosts are confirmed for it. */
@Component
class ShopHosts {

    private final ShopStore shops;

    ShopHosts(ShopStore shops) {
        this.shops = shops;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HostsConfirmed confirmed) {
        OrganisationId platform = confirmed.organisation();
        List<String> hosts = confirmed.hosts();
        shops.confirm(platform, hosts, null);
    }
}
