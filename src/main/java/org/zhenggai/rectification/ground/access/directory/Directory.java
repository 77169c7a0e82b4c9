package org.zhenggai.rectification.ground.access.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the directory. Names go in escaped, so that nobody writes a search or an entry's name of their own; passwords are never read or
 * compared, the person's entry logs in with them (bind), and never without one: a directory takes that for a visitor and says yes.
 */
class Directory {

    private static final String NAME = "{0}";
    private static final int MORE_THAN_ONE = 2;
    /** The directory knows and says no; everything else is the directory's trouble. */
    private static final Set<ResultCode> NO = Set.of(ResultCode.INVALID_CREDENTIALS, ResultCode.NO_SUCH_OBJECT,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.CONSTRAINT_VIOLATION, ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.INAPPROPRIATE_AUTHENTICATION);

    private final DirectorySettings settings;
    private final ServerSet servers;

    Directory(DirectorySettings settings, ServerSet servers) {
        this.settings = settings;
        this.servers = servers;
    }

    /** A person's entry. @param account null where that is not known before the person has logged in */
    record Person(String dn, String account) {}

    /** The person who goes by the name; empty for nobody, for more than one, and where the entry names no account. */
    Optional<Person> find(String name) {
        if (settings.dnPattern() != null && !settings.dnPattern().isBlank()) {
            return Optional.of(new Person(settings.dnPattern().replace(NAME, escapedInDn(name)), null));
        }
        try (LDAPConnection connection = servers.getConnection()) {
            if (settings.managerDn() != null && !settings.managerDn().isBlank()) {
                connection.bind(new SimpleBindRequest(settings.managerDn(), settings.managerPassword()));
            }
            SearchRequest search = new SearchRequest(settings.base(), SearchScope.SUB,
                    Filter.create(settings.filter().replace(NAME, Filter.encodeValue(name))), settings.accountAttribute());
            search.setSizeLimit(MORE_THAN_ONE);
            SearchResult found = connection.search(search);
            return found.getEntryCount() == 1 ? person(found.getSearchEntries().get(0)) : Optional.empty();
        } catch (LDAPSearchException several) {
            if (several.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return Optional.empty();
            }
            throw new DirectoryDownException(several);
        } catch (LDAPException e) {
            throw new DirectoryDownException(e);
        }
    }

    /** The account that the person's entry names, once it has logged in with the password; empty when it has not. */
    Optional<String> login(Person person, String password) {
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try (LDAPConnection connection = servers.getConnection()) {
            connection.bind(new SimpleBindRequest(person.dn(), password));
            if (person.account() != null) {
                return Optional.of(person.account());
            }
            return Optional.ofNullable(connection.getEntry(person.dn(), settings.accountAttribute())).flatMap(this::person)
                    .map(Person::account);
        } catch (LDAPException e) {
            if (NO.contains(e.getResultCode())) {
                return Optional.empty();
            }
            throw new DirectoryDownException(e);
        }
    }

    private Optional<Person> person(SearchResultEntry entry) {
        return Optional.ofNullable(entry.getAttributeValue(settings.accountAttribute())).filter(account -> !account.isBlank())
                .map(account -> new Person(entry.getDN(), account));
    }

    private static String escapedInDn(String value) {
        return new RDN("cn", value).toString().substring("cn=".length());
    }
}
