package org.chengxin.simulation.call;

import java.net.URI;
import java.util.List;
import org.chengxin.client.ClientException;
import org.chengxin.client.Hosts;
import org.chengxin.simulation.Account;
import org.chengxin.simulation.Administration;
import org.chengxin.simulation.DemoAccess;
import org.chengxin.simulation.LoadingException;
import org.chengxin.simulation.Organisation;
import org.jspecify.annotations.Nullable;

/** The administrator's calls that the city needs, made with the client. */
public final class CityAdministration implements Administration {

    private static final String FILED = "平台备案的网址主机";

    private final URI server;
    private final org.chengxin.client.Administration client;

    public CityAdministration(URI server, org.chengxin.client.Administration client) {
        this.server = server;
        this.client = client;
    }

    @Override
    public void hosts(
            String organisationId, List<String> hosts, DemoAccess.Account proposer, DemoAccess.Account approver)
            throws LoadingException, InterruptedException {
        try {
            String proposal =
                    Hosts.signedIn(server, proposer.name(), proposer.password()).propose(organisationId, hosts, FILED);
            Hosts.signedIn(server, approver.name(), approver.password()).approve(organisationId, proposal);
        } catch (ClientException refused) {
            throw new LoadingException("hosts " + hosts, refused);
        }
    }

    @Override
    public String organisation(Organisation organisation) throws LoadingException, InterruptedException {
        try {
            return client.add(new org.chengxin.client.Administration.Organisation(
                    organisation.name(), organisation.kind(), organisation.code(), organisation.division(), null));
        } catch (ClientException refused) {
            throw new LoadingException("organisation " + organisation.key(), refused);
        }
    }

    @Override
    public void office(String organisationId, Organisation organisation, @Nullable String aboveId)
            throws LoadingException, InterruptedException {
        Organisation.Office office = organisation.office();
        if (office == null) {
            return;
        }
        try {
            client.makeOffice(organisationId, office.department(), office.level(), organisation.division(), aboveId);
        } catch (ClientException refused) {
            throw new LoadingException("office " + organisation.key(), refused);
        }
    }

    @Override
    public void account(String organisationId, Account account, String password)
            throws LoadingException, InterruptedException {
        try {
            String id = client.add(new org.chengxin.client.Administration.Account(
                    organisationId, account.name(), account.displayName(), account.role(), password));
            String post = account.post();
            if (post != null) {
                client.givePost(id, post);
            }
            Account.Certificate certificate = account.certificate();
            if (certificate != null) {
                client.certify(id, certificate.number(), certificate.until());
            }
        } catch (ClientException refused) {
            throw new LoadingException("account " + account.name(), refused);
        }
    }

    @Override
    public String token(String organisationId, String label) throws LoadingException, InterruptedException {
        try {
            return client.issueToken(organisationId, label).token();
        } catch (ClientException refused) {
            throw new LoadingException("token " + label, refused);
        }
    }
}
