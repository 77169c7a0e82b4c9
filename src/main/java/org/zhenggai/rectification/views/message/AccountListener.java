package org.zhenggai.rectification.views.message;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhenggai.rectification.ground.access.account.AccountChanged;
import org.zhenggai.rectification.ground.access.account.AccountChanged.Kind;
import org.zhenggai.rectification.ground.access.account.LoginDelayed;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Tells an account's owner, and where somebody may be after it the security administrators too, what has happened to it. After the
 * change and apart from it: a message that cannot be written keeps no wrong password from being counted.
 */
@Component
@Order
class AccountListener {

    /** By which an account that somebody else has entered would be made his own. */
    private static final Set<Kind> ALSO_FOR_SECURITY = EnumSet.of(Kind.FACTOR_OFF, Kind.PASSWORD_RESET, Kind.KEY_MADE);
    private static final Set<Position> SECURITY = Set.of(new Position(null, Role.SECURITY));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Messages messages;
    private final Organization organization;
    private final EngineCalls engine;

    AccountListener(Messages messages, Organization organization, EngineCalls engine) {
        this.messages = messages;
        this.organization = organization;
        this.engine = engine;
    }

    /** Once a day and account: guesses come by the thousand. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(LoginDelayed delayed) {
        if (organization.officer(delayed.userId()).filter(Officer::active).isEmpty()) {
            return;
        }
        Map<String, Object> fields = fields(delayed.userId(), "登录尝试被延时", delayed.address(), delayed.at());
        fields.put("attempts", delayed.failures());
        fields.put("advice", delayed.code() ? "尝试的人已知道口令：如果不是本人，请立即修改口令并告知安全管理员。" : "如果不是本人，请修改口令并告知安全管理员。");
        tell(new Notice(MessageKind.ACCOUNT, delayed.userId() + (delayed.code() ? " code" : ""),
                "delayed " + delayed.at().atZoneSameInstant(ZONE).toLocalDate(), null, null, null, fields, SECURITY,
                Set.of(delayed.userId())));
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(AccountChanged changed) {
        Map<String, Object> fields = fields(changed.userId(), changed.kind().label(), changed.address(), changed.at());
        fields.put("by", organization.nameOf(changed.by()));
        fields.put("advice", changed.byOwner() ? "如果不是本人办理，请立即联系安全管理员。" : "如有疑问，请联系安全管理员。");
        tell(new Notice(MessageKind.ACCOUNT, changed.userId(), changed.kind() + " " + changed.at(), null, null, null, fields,
                ALSO_FOR_SECURITY.contains(changed.kind()) ? SECURITY : Set.of(), Set.of(changed.userId())));
    }

    private Map<String, Object> fields(String userId, String what, String address, OffsetDateTime at) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("account", organization.nameOf(userId) + "（" + userId + "）");
        fields.put("what", what);
        fields.put("address", address);
        fields.put("at", MINUTE.format(at.atZoneSameInstant(ZONE)));
        return fields;
    }

    private void tell(Notice notice) {
        engine.asSystem(() -> {
            messages.tellInPerson(notice);
            return null;
        });
    }
}
