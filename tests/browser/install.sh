#!/usr/bin/env bash
# Installs the test browsers that are missing, where Debian's packages and the right to install them are at hand;
# elsewhere says how to get them. It never fails the run itself: the tests of a browser that is still missing do.
set -euo pipefail

left_out=" ${LEAVE_OUT_BROWSERS-} "
left_out=${left_out//,/ }
missing=()

need() { # browser, package, and a command that succeeds when the package is there
    local browser=$1 package=$2
    shift 2
    if [[ $left_out != *" $browser "* ]] && ! "$@" >/dev/null 2>&1; then missing+=("$package"); fi
}

has_firefox() { command -v firefox-esr || command -v firefox; }
has_chromium() { command -v chromium || command -v chromium-browser; }
# Debian's alone; on another system the whole browser does what it does, more slowly.
has_headless_shell() { command -v chromium-headless-shell || ! grep -qx ID=debian /etc/os-release; }
has_webkit() { command -v WebKitWebDriver && compgen -G '/usr/lib*/*/webkit2gtk-*/MiniBrowser'; }

# Debian keeps servers where an ordinary account does not look.
has_nginx() { PATH=$PATH:/usr/sbin command -v nginx && compgen -G '/usr/lib/nginx/modules/*brotli_static*'; }

has_pango() { compgen -G '/usr/lib*/*/libpangoft2-1.0.so.0'; }
has_subset() { compgen -G '/usr/lib*/*/libharfbuzz-subset.so.0'; }

need chromium chromium has_chromium
need chromium chromium-headless-shell has_headless_shell
need firefox firefox-esr has_firefox
need webkit webkit2gtk-driver has_webkit
need webkit xvfb command -v Xvfb
# No browser, but what serves the site where it is published.
need server nginx has_nginx
need server libnginx-mod-http-brotli-static has_nginx
need server caddy command -v caddy
# No browser, but what the PDF of the template is made with.
need pdf libpangoft2-1.0-0 has_pango
need pdf libharfbuzz-subset0 has_subset
# No browser, but what opens the Word files.
need word libreoffice-writer-nogui command -v soffice

if ((${#missing[@]} == 0)); then exit 0; fi

as_root=()
if ((EUID != 0)); then as_root=(sudo -n); fi
if command -v apt-get >/dev/null && { ((EUID == 0)) || sudo -n true 2>/dev/null; }; then
    printf '\n== Installing %s for the tests (1-3 minutes)\n' "${missing[*]}"
    if "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            "${missing[@]}" fonts-dejavu-core >/dev/null; then
        exit 0
    fi
fi

printf '\n== The tests need packages that are missing here, and this account may not install them:\n'
printf '     sudo apt-get install %s\n' "${missing[*]}"
printf '   To test without one, name it: make test WITHOUT=webkit (or firefox, chromium)\n'
