package org.zhenggai.rectification.views.message;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** Who may change 消息设置, and whether what a form names exists. */
@Component
class SettingsAccess {

    private final Organization organization;

    SettingsAccess(Organization organization) {
        this.organization = organization;
    }

    boolean allowed(String user) {
        return organization.has(user, Role.SYSTEM);
    }

    /** @throws ForbiddenException for anybody but the system administrator */
    void check(String user) {
        if (!allowed(user)) {
            throw new ForbiddenException("消息设置只对系统管理员开放");
        }
    }

    /** @throws BadRequestException for a unit or role that is none */
    void position(String unitId, String role) {
        if (!blank(unitId) && organization.unit(unitId).isEmpty()) {
            throw new BadRequestException("没有单位“" + unitId + "”");
        }
        if (!blank(role) && Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
            throw new BadRequestException("没有岗位“" + role + "”");
        }
    }

    /** @throws BadRequestException for a channel that is none */
    static ChannelKind kind(String name) {
        return Arrays.stream(ChannelKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadRequestException("没有消息渠道“" + name + "”"));
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String empty(String text) {
        return blank(text) ? null : text;
    }
}
