package estafeta.access.web;

import estafeta.access.Device;
import estafeta.access.SignInId;
import java.time.ZoneId;
import java.util.List;

/** One's own account: where one is signed in, what one may do. */
public record MePage(String name, List<String> roles, List<Device> devices, SignInId here, ZoneId zone) {
    public boolean here(Device device) {
        return device.id().equals(here);
    }
}
