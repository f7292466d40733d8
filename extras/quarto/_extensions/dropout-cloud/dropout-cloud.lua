-- {{< dropout-cloud view="sampling" settings="dropout=0.5" height=540 site="https://your.host/dropout/" >}}
-- shows a view of The Dropout Cloud in a frame; where no frame can be shown (PDF, Word), a link to it.
-- `site` may stand once in the document's or the project's metadata instead: `dropout-cloud: { site: … }`.

local quotes = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }

local function quoted(text)
  return (text:gsub('[&<>"]', quotes))
end

-- What was given, as text; empty where nothing was.
local function text_of(value)
  return value == nil and '' or pandoc.utils.stringify(value)
end

-- The site's address, from the shortcode or the metadata, with a slash at its end.
local function site_of(kwargs, meta)
  local site = text_of(kwargs.site)
  if site == '' then
    local about = meta['dropout-cloud']
    -- Quarto lets nested names be asked for with dots; plain Pandoc has them as tables.
    site = type(about) == 'table' and about.site and text_of(about.site) or text_of(meta['dropout-cloud.site'])
  end
  if not site:match('^https?://[^%s"<>?#]+$') then
    error('dropout-cloud: site "' .. site .. '" must be the address of the site, such as https://your.host/dropout/')
  end
  return (site:gsub('/?$', '/', 1))
end

-- px where nothing else is said; px or per cent where it is.
local function size_of(value, default, name)
  local size = text_of(value)
  if size == '' then return default end
  if not size:match('^%d+%%?$') then
    error('dropout-cloud: ' .. name .. ' "' .. size .. '" must be a number of pixels or a percentage')
  end
  return size
end

local function shows_frames()
  if quarto and quarto.doc then return quarto.doc.is_format('html:js') end
  return FORMAT:match('html') ~= nil or FORMAT == 'revealjs'
end

local function dropout_cloud(args, kwargs, meta)
  local view = text_of(kwargs.view)
  if view == '' then view = text_of(args[1]) end
  if view == '' then view = 'cloud' end
  if not view:match('^[%w_-]+$') then
    error('dropout-cloud: view "' .. view .. '" must be a name of a view, such as cloud')
  end
  local settings = text_of(kwargs.settings):gsub('^%?', ''):gsub('[%s"<>]', '')
  local address = site_of(kwargs, meta) .. 'view/' .. view .. '/' .. (settings == '' and '' or '?' .. settings)
  local title = text_of(kwargs.title)
  if title == '' then title = 'The Dropout Cloud: ' .. view end
  if not shows_frames() then return pandoc.Para({ pandoc.Link({ pandoc.Str(title) }, address) }) end
  -- reveal.js loads data-src when the slide comes near, and ends it when the slide is left.
  local deck = (quarto and quarto.doc and quarto.doc.is_format('revealjs')) or FORMAT == 'revealjs'
  return pandoc.RawBlock(
    'html',
    '<iframe ' .. (deck and 'data-preload data-src' or 'src') .. '="' .. quoted(address) .. '"'
      .. ' title="' .. quoted(title) .. '"'
      .. ' width="' .. size_of(kwargs.width, '100%', 'width') .. '"'
      .. ' height="' .. size_of(kwargs.height, '540', 'height') .. '"'
      .. (deck and ' style="border: 0; max-height: none"' or ' style="border: 0" loading="lazy"') .. '></iframe>'
  )
end

return { ['dropout-cloud'] = dropout_cloud }
